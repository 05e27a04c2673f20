using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Addresses of pages that people paste. No list of sites: whatever page it is, a symbol stands in its query, at the end of its path or in the
/// name of a file, and a title in its last segment. <c>https://docs.un.org/en/A/RES/60/1</c>,
/// <c>https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F60%2F1&amp;Language=E</c>, <c>…/record/556042/files/A_RES_60_1-EN.pdf</c>.
/// </summary>
internal static partial class TypedAddress
{
    private const int MostSegments = 12;

    /// <summary>What an address may say, the likeliest first; nothing where the words are none.</summary>
    public static IReadOnlyList<string> Says(string words)
    {
        Match address = Shape().Match(words);
        if (!address.Success)
        {
            return [];
        }

        string behind = words[address.Length..], fragment = Decoded(address.Groups["fragment"].Value);
        string label = Label().IsMatch(fragment) ? "#" + fragment.Replace('_', ' ') : "";
        string[] segments =
        [
            .. address.Groups["path"].Value.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Decoded).TakeLast(MostSegments),
        ];
        IEnumerable<string> values = address.Groups["query"].Value.Split('&').Select(v => v[(v.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Select(v => Quoted().Replace(Decoded(v.Replace('+', ' ')), "$1"));
        List<string> says = [.. values.Where(HasDigit).Select(v => v + label)];
        says.AddRange(
            Enumerable.Range(0, segments.Length).Select(i => string.Join('/', segments[i..])).Where(HasDigit).Select(s => s + label + behind));
        if (segments is [.., var last])
        {
            says.Add((TypedFile.Symbol(last) ?? last) + label + behind);
            // A title, or a number behind the words that say whose it is: …/resolutions/1325.
            string[] parts = [.. segments.TakeLast(2).Select(s => s.Replace('_', ' ').Replace('-', ' '))];
            says.Add(parts[^1] + behind);
            says.Add(string.Join(' ', parts) + behind);
            says.Add(string.Join('/', segments.TakeLast(2).Select(s => s.Replace('_', ' '))) + behind);
        }

        return says;
    }

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    [GeneratedRegex(
        @"^(?:[a-z]{3,8}:/{2}[^/?#\s]+|www\.[^/?#\s]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8}(?::[0-9]+)?)"
            + @"(?<path>/[^?#\s,;]*)(?:\?(?<query>[^#\s,;]*))?(?:#(?<fragment>[^\s,;]*))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();

    // symbol:"A/RES/60/1" of a library's search
    [GeneratedRegex("^[a-z0-9_ ]*:?\"([^\"]+)\"$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:OP|PP|FN)[0-9]|^(?:Annex|Article|Part)\b|^[A-H]:", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
