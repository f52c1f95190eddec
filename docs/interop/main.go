// Follows a log of C2SP tlog-tiles: follow PREFIX VKEY. Reads everything and believes nothing that is not proved.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type tiles struct {
	prefix string
	seen   map[string][]byte
}

func (t tiles) get(path string) ([]byte, error) {
	answer, err := http.Get(t.prefix + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		// Go's own database has the height in its paths, C2SP does not.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, seen := t.seen[path]
		if !seen {
			var err error
			if data, err = t.get(path); err != nil {
				return nil, err
			}
			t.seen[path] = data
		}
		all = append(all, data)
	}
	return all, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: follow PREFIX VKEY")
	}
	t := tiles{os.Args[1], map[string][]byte{}}
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	signed, err := t.get("checkpoint")
	check(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		log.Fatalf("another log: %s", lines[0])
	}
	var size int64
	_, err = fmt.Sscanf(lines[1], "%d", &size)
	check(err)
	root, err := tlog.ParseHash(lines[2])
	check(err)
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, t)

	var n int64
	for n < size {
		width := min(size-n, 256)
		path := tlog.Tile{H: 8, L: -1, N: n / 256, W: int(width)}.Path()
		data, err := t.get(strings.Replace(path, "tile/8/data/", "tile/entries/", 1))
		check(err)
		for ; len(data) > 0; n++ {
			length := int(binary.BigEndian.Uint16(data))
			entry := data[2 : 2+length]
			data = data[2+length:]
			hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
			check(err)
			if hashes[0] != tlog.RecordHash(entry) {
				log.Fatalf("entry %d is not the one in the tree", n)
			}
			if n%97 == 0 || n == size-1 {
				proof, err := tlog.ProveRecord(size, n, reader)
				check(err)
				check(tlog.CheckRecord(proof, size, root, n, tlog.RecordHash(entry)))
			}
		}
	}
	for older := int64(1); older <= size; older = older*2 + 1 {
		before, err := tlog.TreeHash(older, reader)
		check(err)
		proof, err := tlog.ProveTree(size, older, reader)
		check(err)
		check(tlog.CheckTree(proof, size, root, older, before))
	}
	fmt.Printf("%s: %d entries, root %s, signed by %d known and %d other keys: all of it holds\n",
		lines[0], size, root, len(opened.Sigs), len(opened.UnverifiedSigs))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
