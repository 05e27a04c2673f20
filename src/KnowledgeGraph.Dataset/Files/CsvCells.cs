using System.Text;

namespace KnowledgeGraph.Dataset.Files;

/// <summary>The cells of CSV (RFC 4180), line by line.</summary>
internal sealed class CsvCells(TextReader text)
{
    // Longer than any text of the United Nations: what does not end is no table.
    private const int LongestLine = 64 * 1024 * 1024;

    private readonly StringBuilder _cell = new();
    private int _length;

    /// <summary>The cells of the next line; null at the end.</summary>
    /// <exception cref="FormatException">They are not as RFC 4180 has them.</exception>
    public List<(string Text, bool IsQuoted)>? Next()
    {
        if (text.Peek() < 0)
        {
            return null;
        }

        _length = 0;
        var cells = new List<(string, bool)>();
        while (true)
        {
            bool isQuoted = text.Peek() == '"';
            string cell = isQuoted ? Quoted() : Plain();
            cells.Add((cell, isQuoted));
            switch (Read())
            {
                case ',':
                    continue;
                case '\r' when Read() == '\n':
                    return cells;
                case < 0:
                    throw new FormatException("it breaks off");
                default:
                    throw new FormatException("a quoted text goes on behind its quote, or a line ends in the middle");
            }
        }
    }

    private string Quoted()
    {
        Read();
        _cell.Clear();
        while (true)
        {
            int next = Read();
            if (next == '"')
            {
                if (text.Peek() != '"')
                {
                    return _cell.ToString();
                }

                Read();
            }
            else if (next < 0)
            {
                throw new FormatException("it breaks off");
            }

            _cell.Append((char)next);
        }
    }

    private string Plain()
    {
        _cell.Clear();
        while (text.Peek() is var next and not (',' or '\r' or < 0))
        {
            _cell.Append(next is '"' or '\n' ? throw new FormatException("a quote or the end of a line stands where none can be") : (char)Read());
        }

        return _cell.ToString();
    }

    private int Read() => ++_length > LongestLine ? throw new FormatException("it does not end") : text.Read();
}
