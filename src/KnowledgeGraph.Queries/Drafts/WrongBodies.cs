using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// Citations whose words give a number to another body than the one that counts so: "Economic and Social Council resolution 74/174"; "its resolution
/// 2022/14" of the General Assembly.
/// </summary>
/// <param name="draft">The draft.</param>
internal sealed partial class WrongBodies(Document draft)
{
    private const int SoonBehind = 80;

    private static readonly (string Name, KnownBody Body)[] Names =
    [
        .. Bodies.All.SelectMany(b => b.Aliases.Append(b.Name).Select(n => (n, b))).OrderByDescending(n => n.n.Length),
    ];

    private readonly Dictionary<string, string> _texts = draft.Provisions.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First().Text);

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Find(IReadOnlyList<DocumentCitation> citations)
    {
        foreach (DocumentCitation citation in citations.Where(c => c.Target is { Id.IsSymbol: true }))
        {
            if (Bodies.Issuing(citation.Target!.Id.Value) is { Series.Count: > 0 } own && Said(citation) is { } said && said.Name != own.Name)
            {
                yield return Finding.Of(
                    citation, Finding.WrongBody,
                    $"The words give this number to the {said.Name}; {citation.Target.Id} is the {own.Name}'s.", citation.Target.Id.Value);
            }
        }
    }

    private KnownBody? Said(DocumentCitation citation)
    {
        if (NumberBehind().Match(citation.Text) is not { Success: true } number)
        {
            return null;
        }

        string before = citation.Text[..number.Index].TrimEnd();
        foreach ((string name, KnownBody body) in Names)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase) || before.EndsWith(name + "’s", StringComparison.OrdinalIgnoreCase))
            {
                return body;
            }
        }

        // "its": the body that speaks, unless the paragraph has named another before.
        return before.EndsWith("its", StringComparison.Ordinal) && draft.Head.AdoptedBy is { } speaking
            && !IsOfAnother(_texts.GetValueOrDefault(citation.Source, ""), citation.Span) ? Bodies.Find(speaking) : null;
    }

    // "in its resolution 70/125, the General Assembly": whoever it is stands before, or soon behind.
    private static bool IsOfAnother(string text, TextSpan span) =>
        OtherBody().IsMatch(text[..span.Start]) || OtherBody().IsMatch(text[span.End..Math.Min(text.Length, span.End + SoonBehind)]);

    [GeneratedRegex(@"\b(?:resolutions?|decisions?)\s+(?=\S*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBehind();

    // Whoever else may be meant by "its".
    [GeneratedRegex(@"\b(?:Council|Assembly|Commission|Committee|Conference|Congress|Board|Organization|Agency|Union|Forum|Programme|Fund|Group)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherBody();
}
