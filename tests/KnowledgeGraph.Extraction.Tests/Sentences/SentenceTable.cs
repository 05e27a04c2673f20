using System.Globalization;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>
/// Reads a table of sentences. Cases are parted by blank lines; a case begins with the document's symbol (and the day of its adoption in
/// brackets, where it matters); <c>&gt;</c> opens a sentence or a footnote, <c>=</c> a citation in it, <c>!</c> a statement, <c>##</c> a group,
/// <c>#</c> a remark.
/// </summary>
internal static class SentenceTable
{
    /// <summary>All tables, sorted by name.</summary>
    public static IReadOnlyList<SentenceCase> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt").Where(f => !f.EndsWith(Shortfalls.File, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(f => Read(f, File.ReadLines(f)))];

    /// <summary>The tables of the other languages, by their codes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<SentenceCase>> Others { get; } =
        Directory.EnumerateFiles(Path.Combine(Folder, "Languages"), "*.txt").Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, f => (IReadOnlyList<SentenceCase>)[.. Read(f, File.ReadLines(f))], StringComparer.Ordinal);

    /// <summary>Where the tables lie beside the tests.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Sentences");

    /// <summary>The cases of a table.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="FormatException">A line is none of the above; the message names it.</exception>
    public static IEnumerable<SentenceCase> Read(string name, IEnumerable<string> lines)
    {
        string group = "";
        Making? making = null;
        int at = 0;
        foreach (string line in lines.Append(""))
        {
            at++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                group = line[3..];
            }
            else if (line.Length == 0)
            {
                if (making is not null)
                {
                    yield return making.Finish();
                }

                making = null;
            }
            else if (line[0] != '#')
            {
                making = Take(making, group, line, $"{Path.GetFileName(name)}({at.ToString(CultureInfo.InvariantCulture)})");
            }
        }
    }

    private static Making Take(Making? making, string group, string line, string place)
    {
        if (making is null)
        {
            int bracket = line.EndsWith(')') ? line.IndexOf(" (on ", StringComparison.Ordinal) : -1;
            return new Making(group, bracket < 0 ? line : line[..bracket], bracket < 0 ? null : line[(bracket + 5)..^1]);
        }

        try
        {
            making.Take(line[0], line[1..].Trim());
        }
        catch (FormatException e)
        {
            throw new FormatException($"{place}: {e.Message}", e);
        }

        return making;
    }

    private sealed class Making(string group, string source, string? adopted)
    {
        private readonly List<(string Text, List<ExpectedCitation> Citations)> _lines = [];
        private List<string>? _statements;

        public void Take(char sign, string text)
        {
            switch (sign)
            {
                case '>':
                    _lines.Add((text, []));
                    break;
                case '=' when _lines.Count > 0:
                    _lines[^1].Citations.Add(ExpectedCitation.Read(text));
                    break;
                case '!' when text == "nothing":
                    _statements ??= [];
                    break;
                case '!':
                    (_statements ??= []).Add(text);
                    break;
                default:
                    throw new FormatException($"\"{sign} {text}\" is no line of a table.");
            }
        }

        public SentenceCase Finish() => _lines.Count == 0
            ? throw new FormatException($"{source} has no sentence.")
            : new SentenceCase(group, source, adopted, [.. _lines.Select(l => new SentenceLine(l.Text, l.Citations))], _statements);
    }
}
