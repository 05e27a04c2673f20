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
    /// <summary>Adds a document's.</summary>
    public static void Add(AssertionCounts claims, Document document)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        string? series = null, topic = null;
        foreach ((string name, DateOnly? day, CitedInstrument instrument, DocumentCitation? first) in
            Names(document).DistinctBy(n => (n.Name, n.Day, n.Instrument)))
        {
            series ??= SeriesOf(document.Head);
            topic ??= DocumentTopic.Of(document);
            bool isLocal = IsExplainedBy(document, instrument);
            string numbers = isLocal && first is not null ? NumbersBehind.Of(document, first) : "";
            var use = new NameUse(document.Head.Id.Value, document.Head.Date?.Year ?? 0, series, topic, numbers, instrument.Id.Value);
            Add(claims, name, day, use, isLocal);
            if (isLocal)
            {
                own.Add(instrument.Id.Value);
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

    // What it cites, and what it states of others: "the Protocol to the Disengagement Agreement" names both.
    private static IEnumerable<(string Name, DateOnly? Day, CitedInstrument Instrument, DocumentCitation? Citation)> Names(Document document)
    {
        foreach (DocumentCitation citation in document.Citations)
        {
            // A communiqué that is known by its body and its day is cited by no name, but is called something all the same.
            if (citation is { Status: CitationStatus.Resolved, Target: { } target }
                && (citation.CitedName ?? (target.Id.IsSymbol ? null : target.Title)) is { } name)
            {
                yield return (name, citation.CitedDate, target, citation);
            }
        }

        foreach (DocumentStatement statement in document.Statements)
        {
            foreach (CitedInstrument? instrument in new[] { statement.Subject, statement.Object.Instrument })
            {
                if (instrument is { Title: { } title, Id.IsSymbol: false })
                {
                    yield return (title, null, instrument, null);
                }
            }
        }
    }

    private static void Add(AssertionCounts claims, string name, DateOnly? day, NameUse use, bool isLocal)
    {
        // What the vocabulary knows needs no evidence, but for the day that a text may know it by.
        bool isKnown = !isLocal && KnownNames.Find(NameKey.Of(name))?.Value == use.Instrument;
        string value = use.ToString();
        IEnumerable<string> keys = isLocal ? [NameKey.Of(name)] : NameForms.Of(name, day is { } date ? [date] : []).Skip(isKnown ? 1 : 0);

        // "the 25 June Agreement": the year is in no words, but in its id.
        string own = NameKey.Of(use.Instrument);
        foreach (string key in NameForms.DayOf(own) is null ? keys : keys.Append(own).Distinct(StringComparer.Ordinal))
        {
            if (NameHub.Of(key) is { } hub)
            {
                claims.AddOnce(hub, Aspect.Calls, value);
            }
        }
    }

    // The id is then the title, "in" and the document; what is in another source has its name from there.
    private static bool IsExplainedBy(Document document, CitedInstrument target)
    {
        string title = target.Id.IsSymbol ? "" : KebabCase.Of(target.Title);
        return title.Length > 0 && target.Id.Value.StartsWith(title, StringComparison.Ordinal)
            && target.Id.Value[title.Length..] == $"-in-{KebabCase.Of(document.Head.Id.Value)}";
    }

    private static string SeriesOf(DocumentHead head) =>
        (head.AdoptedBy ?? (head.Symbol is null ? null : Bodies.Issuing(head.Symbol)?.Name)) is { } body ? $"{body}: {NameKey.Of(head.Title)}" : "";
}
