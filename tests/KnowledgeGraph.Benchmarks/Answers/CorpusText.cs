using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Answers;

/// <summary>
/// What a file of the corpus says of itself: its symbol, its title, its words and what its editors linked or it numbers. Read by patterns, not by
/// the program's own reader: it is what the program is measured by, and a twentieth of the files is not well-formed.
/// </summary>
internal sealed partial record CorpusText(string Symbol, string? Title, string Words, IReadOnlySet<string> Links)
{
    /// <summary>Reads a file; null for one without a symbol.</summary>
    public static CorpusText? Read(string path)
    {
        string xml = File.ReadAllText(path);
        if (SymbolPattern().Match(xml) is not { Success: true } symbol || Plain(symbol.Groups[1].Value) is not { Length: > 0 } said)
        {
            return null;
        }

        string? title = TitlePattern().Match(xml) is { Success: true } found ? Plain(found.Groups[1].Value) : null;
        int body = Math.Max(0, xml.IndexOf("</meta>", StringComparison.Ordinal));
        string plain = Plain(xml[body..]);

        // Many texts of the Security Council have no links; how its resolutions are numbered is nobody else's way.
        return new CorpusText(
            Id(said), title, string.Join(' ', QuestionWords.Of(plain)),
            LinkPattern().Matches(xml).Select(m => Id(Uri.UnescapeDataString(m.Groups[1].Value)))
                .Concat(CouncilPattern().Matches(plain).Select(m => $"S/RES/{m.Groups[1].Value}({m.Groups[2].Value})")).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A symbol as an id has it, without blanks.</summary>
    public static string Id(string symbol) => string.Concat(symbol.Where(c => !char.IsWhiteSpace(c)));

    private static string Plain(string xml) => BlankPattern().Replace(WebUtility.HtmlDecode(TagPattern().Replace(xml, " ")), " ").Trim();

    [GeneratedRegex("<docNumber refersTo=\"#symbol\">(.*?)</docNumber>", RegexOptions.Singleline)]
    private static partial Regex SymbolPattern();

    [GeneratedRegex("<docTitle refersTo=\"#resolutionTitle\">(.*?)</docTitle>", RegexOptions.Singleline)]
    private static partial Regex TitlePattern();

    [GeneratedRegex("href=\"https?://undocs\\.org/(?:en/)?([^\"]+)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("\\b([1-9][0-9]{0,3}) \\(((?:19|20)[0-9]{2})\\)")]
    private static partial Regex CouncilPattern();

    [GeneratedRegex("<authorialNote.*?</authorialNote>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex TagPattern();

    [GeneratedRegex("\\s+")]
    private static partial Regex BlankPattern();
}
