package cn.quanhen.casefile.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final LineBreaker BREAKER = new LineBreaker(new Typeface(TrueType.wenKai()), 5);

    @Test
    void no_closing_mark_begins_a_line() {
        assertThat(BREAKER.lines("一二三四五。六", 25.1, 0)).containsExactly("一二三四", "五。六");
    }

    @Test
    void no_opening_mark_ends_a_line() {
        assertThat(BREAKER.lines("一二三四《五六》", 25.1, 0)).containsExactly("一二三四", "《五六》");
    }

    @Test
    void a_number_is_not_torn_where_it_fits_on_a_line() {
        assertThat(BREAKER.lines("共计罚款5000.00元整", 25.1, 0)).containsExactly("共计罚款", "5000.00元", "整");
    }

    @Test
    void a_word_longer_than_a_line_is_torn_and_nothing_is_lost() {
        assertThat(String.join("", BREAKER.lines("9".repeat(100), 25.1, 0))).isEqualTo("9".repeat(100));
    }

    @Test
    void the_first_line_leaves_room_for_its_indent() {
        assertThat(BREAKER.lines("一二三四五六七八", 25.1, 10)).containsExactly("一二三", "四五六七八");
    }

    @Test
    void an_empty_text_is_one_empty_line() {
        assertThat(BREAKER.lines("", 25.1, 0)).containsExactly("");
    }
}
