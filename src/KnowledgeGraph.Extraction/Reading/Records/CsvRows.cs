using System.Text;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>The rows of comma-separated values (RFC 4180), one after the other: a field in quotes may hold commas, quotes twice, and ends of
/// lines.</summary>
internal static class CsvRows
{
    private const int LongestField = 1 << 16;

    /// <summary>Reads rows.</summary>
    /// <param name="text">The file.</param>
    /// <param name="separator">What stands between two fields.</param>
    /// <returns>The line on which each row begins, from 1, and its fields. The list is the next row's too.</returns>
    /// <exception cref="UnreadableDocumentException">A field does not end.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Of(TextReader text, char separator = ',')
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        (int line, int first) = (1, 1);
        for (int c = text.Read(); c >= 0; c = text.Read())
        {
            if (c == '"' && field.Length == 0)
            {
                line += Quoted(text, field, first);
            }
            else if (c == separator)
            {
                Take(fields, field);
            }
            else if (c == '\n')
            {
                line++;
                if (field.Length > 0 || fields.Count > 0)
                {
                    Take(fields, field);
                    yield return (first, fields);
                    fields.Clear();
                }

                first = line;
            }
            else if (c != '\r')
            {
                Add(field, (char)c, first);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            Take(fields, field);
            yield return (first, fields);
        }
    }

    // A quote that is doubled is one; another one ends the field.
    private static int Quoted(TextReader text, StringBuilder field, int line)
    {
        int lines = 0;
        for (int c = text.Read(); c >= 0; c = text.Read())
        {
            if (c == '"')
            {
                if (text.Peek() != '"')
                {
                    return lines;
                }

                text.Read();
            }

            lines += c == '\n' ? 1 : 0;
            Add(field, (char)c, line);
        }

        throw new UnreadableDocumentException($"has a field in quotes on line {line} that does not end. {Advice.SaveAnew}");
    }

    private static void Add(StringBuilder field, char c, int line)
    {
        if (field.Length >= LongestField)
        {
            throw new UnreadableDocumentException($"has a field on line {line} that is longer than any has. {Advice.SaveAnew}");
        }

        field.Append(c);
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
