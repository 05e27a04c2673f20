using KnowledgeGraph.Extraction.Drafting;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Lines that belong to the page and not to the text: running heads, page counters, job numbers and bar codes.</summary>
/// <param name="forms">The forms of the language.</param>
internal sealed class PageFurniture(DraftingForms forms)
{
    private const int Longest = 24;

    private readonly string _language = forms.Words.JobNumberLanguage;

    /// <summary>Whether a whole line is page furniture.</summary>
    public bool Is(ReadOnlySpan<char> line) => line.Length <= Longest && (IsFoot(line) || IsRunningHead(line));

    /// <summary>Whether a whole line is page furniture of a document: of the symbols, only its own are running heads.</summary>
    /// <param name="line">The line.</param>
    /// <param name="own">The symbols that its cover prints; where that prints none, any resolution's may be its own.</param>
    public bool Is(string line, HashSet<string> own) =>
        line.Length <= Longest && (IsFoot(line) || (IsRunningHead(line) && (own.Count == 0 || own.Contains(line))));

    // A job number, a page counter, or one behind the other on the line.
    private bool IsFoot(ReadOnlySpan<char> line)
    {
        int space = line.LastIndexOf(' ');
        return IsJobNumber(line) || IsPageCounter(line)
            || (space > 0 && ((IsJobNumber(line[..space].TrimEnd()) && IsPageCounter(line[(space + 1)..]))
                || (line.IndexOf(' ') is var first && IsPageCounter(line[..first]) && IsJobNumber(line[(first + 1)..].TrimStart()))));
    }

    // 20-10444, 20-10444 (E), 18-17962 (E) 021118 with the day it was printed, *2010444*
    private bool IsJobNumber(ReadOnlySpan<char> line)
    {
        int language = line.IndexOf(_language);
        int behind = language + _language.Length + 1;
        line = language > 0 && behind < line.Length && line[behind - 1] == ' ' && IsDigits(line[behind..]) ? line[..(behind - 1)] : line;
        line = line.EndsWith(_language) ? line[..^_language.Length].TrimEnd() : line;
        line = line.Trim('*');
        int dash = line.IndexOf('-');
        return dash < 0
            ? line.Length == 7 && IsDigits(line)
            : dash == 2 && line.Length is 7 or 8 && IsDigits(line[..dash]) && IsDigits(line[(dash + 1)..]);
    }

    // 2/14
    private static bool IsPageCounter(ReadOnlySpan<char> line)
    {
        int stroke = line.IndexOf('/');
        return stroke is > 0 and < 4 && line.Length - stroke is > 1 and < 5 && IsDigits(line[..stroke]) && IsDigits(line[(stroke + 1)..])
            && int.Parse(line[..stroke], System.Globalization.CultureInfo.InvariantCulture)
                <= int.Parse(line[(stroke + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }

    // A/RES/74/169, S/RES/2522 (2020): a resolution's symbol alone on a line.
    private static bool IsRunningHead(ReadOnlySpan<char> line) =>
        line.Length > 7 && line[1] == '/' && (line[2..].StartsWith("RES/") || line[2..].StartsWith("PRST/"))
        && !line.EndsWith('.') && !line.EndsWith(',') && !line.EndsWith(';');

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
