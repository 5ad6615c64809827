"""Run by the tests as a process of its own: saves made-up articles until it is done or killed.

python saving.py LIBRARY FIRST LAST     prints the number of each article once it is saved
"""

import sys

from made import NOON, article, thread

from artcli.library import Library


def main(path, first, last):
    with Library.open(path) as library:
        for number in range(first, last):
            text = f"Bài {number} viết về cây cầu. " * 40
            made = article(number, text=text, comments=thread("một", "hai", f"ba {number}"), tags=("cầu",))
            library.save(made, text.encode() * 20, NOON)
            print(number, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
