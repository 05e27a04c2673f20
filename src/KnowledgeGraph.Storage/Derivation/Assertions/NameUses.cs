using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>
/// By which names a document calls what it cites. That is evidence for what other documents call so: names that are spelled alike are one,
/// a short name means what another document says that it means, and a name that its document does not explain ("the Peace Agreement") means
/// what an earlier text of the same series, which the document cites, calls so.
/// </summary>
internal static class NameUses
{
    private const int FewestWordsBehindAYear = 3;
    private const int LettersOfAYear = 4;

    /// <summary>Adds a document's.</summary>
    public static void Add(AssertionCounts claims, Document document)
    {
        var met = new HashSet<(string Name, string Instrument)>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        string? series = null;
        foreach (DocumentCitation citation in document.Citations)
        {
            if (citation is not { Status: CitationStatus.Resolved, Target: { } target, CitedName: { } name } || !met.Add((name, target.Id.Value)))
            {
                continue;
            }

            series ??= SeriesOf(document.Head);
            bool isLocal = IsExplainedByItsDocument(target);
            Add(claims, NameKey.Of(name), new NameUse(document.Head.Id.Value, series, target.Id.Value), isLocal);
            if (isLocal)
            {
                own.Add(target.Id.Value);
            }
        }

        foreach (string instrument in own)
        {
            claims.AddOnce(instrument, Aspect.BuildsOn, document.Head.Id.Value);
            foreach (DocumentCitation citation in document.Citations)
            {
                if (citation is { Status: CitationStatus.Resolved, Target.Id: { IsSymbol: true } cited })
                {
                    claims.AddOnce(instrument, Aspect.BuildsOn, cited.Value);
                }
            }
        }
    }

    /// <summary>The key of a name without the year in front of it, which only dates it; null for a name without one, or with little else.</summary>
    public static string? WithoutYear(string key) =>
        key.Length > LettersOfAYear && key[LettersOfAYear] == '-' && key[0] is '1' or '2'
            && key.AsSpan(0, LettersOfAYear).IndexOfAnyExceptInRange('0', '9') < 0
            && key.AsSpan(LettersOfAYear + 1).Count('-') >= FewestWordsBehindAYear && !char.IsAsciiDigit(key[LettersOfAYear + 1])
            ? key[(LettersOfAYear + 1)..] : null;

    private static void Add(AssertionCounts claims, string key, NameUse use, bool isLocal)
    {
        // What the vocabulary knows needs no evidence.
        if (!isLocal && KnownNames.Find(key)?.Value == use.Instrument)
        {
            return;
        }

        string value = use.ToString();
        if (NameHub.Of(key) is { } hub)
        {
            claims.AddOnce(hub, Aspect.Calls, value);
        }

        // "the 1996 Protocol to …" is also called without its year.
        if (!isLocal && WithoutYear(key) is { } bare && NameHub.Of(bare) is { } also)
        {
            claims.AddOnce(also, Aspect.Calls, value);
        }
    }

    // The id is then the title, "in" and the document.
    private static bool IsExplainedByItsDocument(CitedInstrument target)
    {
        string title = target.Id.IsSymbol ? "" : KebabCase.Of(target.Title);
        return title.Length > 0 && target.Id.Value.Length > title.Length && target.Id.Value.StartsWith($"{title}-in-", StringComparison.Ordinal);
    }

    private static string SeriesOf(DocumentHead head) =>
        (head.AdoptedBy ?? (head.Symbol is null ? null : Bodies.Issuing(head.Symbol)?.Name)) is { } body ? $"{body}: {NameKey.Of(head.Title)}" : "";
}
