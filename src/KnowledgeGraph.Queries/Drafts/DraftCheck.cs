using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Series;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Compares a draft with the graph: what its citations say of the texts they cite, and what those texts say of themselves.</summary>
/// <param name="graph">The graph.</param>
/// <param name="latest">Of the texts cited, the latest of the same series that was there before the draft, where that is another one.</param>
/// <param name="draft">The draft, read.</param>
/// <param name="targets">What its citations lead to.</param>
public sealed class DraftCheck(
    IGraphReader graph, IReadOnlyDictionary<InstrumentId, SeriesLink> latest, Document draft, DraftTargets targets)
{
    /// <summary>Everything suspicious, in the order of the text.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. draft.Diagnostics.Select(d => new Finding(d.Code, d.Message, d.Source, d.CitationStart))];
        findings.AddRange(await ContradictionsAsync(cancellationToken).ConfigureAwait(false));
        findings.AddRange(await new UnknownNumbers(graph).ReadAsync(draft, targets, cancellationToken).ConfigureAwait(false));
        findings.AddRange(Successors());
        Dictionary<string, int> places = draft.Provisions.Select((p, i) => (p.Label, i)).ToDictionary(p => p.Label, p => p.i);
        return [.. findings.OrderBy(f => f.Label is null ? -1 : places.GetValueOrDefault(f.Label, -1)).ThenBy(f => f.Start ?? 0)];
    }

    private async Task<IEnumerable<Finding>> ContradictionsAsync(CancellationToken cancellationToken)
    {
        (DocumentCitation Citation, CitedFacts Facts)[] cited =
        [
            .. Resolved().Select(c =>
                (c.Citation, new CitedFacts(c.Target.Id, c.Citation.CitedDate, c.Citation.CitedTitle, c.Citation.Pinpoint, c.Citation.Parts))),
        ];
        return (await new ContradictionReader(graph).ReadAsync(cited, targets.Known, cancellationToken).ConfigureAwait(false))
            .Select(f => Finding.Of(f.Of, f.Found.Code, f.Found.Message, f.Found.Right));
    }

    // Only where the draft cites an earlier text of a series and not the latest, which was there when the draft was written.
    private IEnumerable<Finding> Successors()
    {
        (DocumentCitation Citation, Instrument Target)[] cited = [.. Resolved().DistinctBy(c => c.Target.Id)];
        HashSet<InstrumentId> known = [.. cited.Select(c => c.Target.Id), draft.Head.Id];
        return cited.Where(c => latest.TryGetValue(c.Target.Id, out SeriesLink? link) && !known.Contains(link.Later.Id))
            .GroupBy(c => latest[c.Target.Id].Later.Id).Select(same => same.MaxBy(c => c.Target.Date))
            .Select(c => Finding.Of(
                c.Citation, Finding.Succeeded, Superseded(c.Target, latest[c.Target.Id].Later), latest[c.Target.Id].Later.Id.Value));
    }

    private static string Superseded(Instrument cited, Instrument latest) =>
        $"{cited.Id} of {InWords.Of(cited.Date!.Value)} is not the latest on its matter: {latest.Id} of {InWords.Of(latest.Date!.Value)} "
        + $"{(Kinship.AreOfOneTitle(latest, cited) ? "has the same title" : "takes up the same question")}, and the draft does not cite it.";

    private IEnumerable<(DocumentCitation Citation, Instrument Target)> Resolved() =>
        from citation in draft.Citations
        where citation.Status == CitationStatus.Resolved
        let target = targets.Of(citation.Target)
        where target is not null
        select (citation, target);
}
