"""`python -m pemangku`."""

if __name__ == "__main__":  # processes that extract load this file, too, and need none of the command line
    from pemangku.cli import main

    main()
