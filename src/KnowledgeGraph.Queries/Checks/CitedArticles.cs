using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>The articles that a pinpoint names: 25 and 26 of <c>arts. 25 and 26</c>, 2 of <c>art. 2 (7)</c>.</summary>
internal static partial class CitedArticles
{
    /// <summary>Their numbers, in the order in which they are named.</summary>
    public static IReadOnlyList<int> Of(string? pinpoint) => pinpoint is null ? [] :
    [
        .. Articles().Matches(pinpoint).SelectMany(m => Number().Matches(Bracket().Replace(m.Groups[1].Value, " ")))
            .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(@"\barts?\. ((?:\d{1,4}(?: ?\([^)]{1,8}\))*(?: [a-z]\b)?(?:, and |, | and | or | to |–|-)?)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Articles();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
