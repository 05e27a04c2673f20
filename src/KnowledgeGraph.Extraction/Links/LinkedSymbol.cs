using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Links;

/// <summary>The symbol that a link to the United Nations' document service leads to (undocs.org: the symbol is the path, after an optional
/// language).</summary>
internal static partial class LinkedSymbol
{
    private static readonly string[] Hosts = ["undocs.org", "www.undocs.org", "un-docs.org", "docs.un.org"];
    private static readonly string[] Languages = ["ar", "en", "es", "fr", "ru", "zh"];

    /// <summary>The symbol without spaces; null for a link to anything else.</summary>
    public static string? Of(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")
            || !Hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        string path = Uri.UnescapeDataString(uri.AbsolutePath).Replace(" ", "", StringComparison.Ordinal).Trim('/');
        int stroke = path.IndexOf('/', StringComparison.Ordinal);
        path = path.TrimEnd(';', ',', '.');
        path = stroke > 0 && Languages.Contains(path[..stroke], StringComparer.OrdinalIgnoreCase) ? path[stroke..].TrimStart('/') : path;
        return path.Length > 0 ? path : null;
    }

    /// <summary>Whether two symbols are those of one document: editors link <c>54/237 C</c> to A/RES/54/237, and A/76/94-E/2021/73 by either
    /// half.</summary>
    public static bool IsSame(string a, string b)
    {
        string[] one = Halves(a), other = Halves(b);
        return one.Any(half => other.Contains(half, StringComparer.Ordinal));
    }

    private static string[] Halves(string symbol)
    {
        Match both = Doubles().Match(Spaces().Replace(symbol, ""));
        return both.Success ? [Key(both.Groups[1].Value), Key(both.Groups[2].Value)] : [Key(symbol)];
    }

    // Capitals, no spaces, plain hyphens, no letter of a part, no volume.
    private static string Key(string symbol)
    {
        string key = Spaces().Replace(symbol, "").ToUpperInvariant().Replace('–', '-').Replace('‑', '-');
        key = Volumes().Replace(key, "");
        key = Letters().Replace(key, "$1$2");
        return LastLetters().Replace(key, "$1");
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\((?:SUPP|VOL|PART|SECT)[^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Volumes();

    [GeneratedRegex(@"^([A-Z]+/[^-]*/[^-]+)-([A-Z]+/.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Doubles();

    // 217A(III)
    [GeneratedRegex(@"^([A-Z]+/RES/\d+)[A-Z](?:-[A-Z])?(\([^)]*\))$", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    // 54/237C, 46/121A-B, 1985/33(A)
    [GeneratedRegex(@"^([A-Z]+/(?:RES|DEC)/(?:S-|ES-)?\d+/\d+)(?:[A-Z](?:-[A-Z])?|\([A-Z]\))$", RegexOptions.NonBacktracking)]
    private static partial Regex LastLetters();
}
