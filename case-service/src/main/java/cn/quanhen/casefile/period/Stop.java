package cn.quanhen.casefile.period;

import java.util.List;

/**
 * Time that does not count: appraisal, testing, correction (强制法 第二十五条第三款, 许可法 第四十五条).
 *
 * @param from the event after whose day time stands still
 * @param to the event after whose day it goes on
 */
public record Stop(String title, String from, String to, List<Basis> basis) {

    public Stop {
        basis = List.copyOf(basis);
    }
}
