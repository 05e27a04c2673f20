using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Compares a draft with the graph: what its citations say of the texts they cite, and what those texts say of themselves.</summary>
/// <param name="graph">The graph.</param>
/// <param name="draft">The draft, read.</param>
/// <param name="targets">What its citations lead to.</param>
public sealed class DraftCheck(IGraphReader graph, Document draft, DraftTargets targets)
{
    // Bounds the work that one draft asks for.
    private const int MostSeries = 20;
    private const int MostTitles = 300;

    /// <summary>Everything suspicious, in the order of the text.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. draft.Diagnostics.Select(d => new Finding(d.Code, d.Message, d.Source, d.CitationStart))];
        findings.AddRange(Contradictions());
        findings.AddRange(await BeyondEndAsync(cancellationToken).ConfigureAwait(false));
        findings.AddRange(await NumbersAsync(cancellationToken).ConfigureAwait(false));
        findings.AddRange(await SuccessorsAsync(cancellationToken).ConfigureAwait(false));
        Dictionary<string, int> places = draft.Provisions.Select((p, i) => (p.Label, i)).ToDictionary(p => p.Label, p => p.i);
        return [.. findings.OrderBy(f => f.Label is null ? -1 : places.GetValueOrDefault(f.Label, -1)).ThenBy(f => f.Start ?? 0)];
    }

    // The parts of a resolution ("75/290 B") have days and titles of their own: nothing is said of them.
    private IEnumerable<Finding> Contradictions()
    {
        foreach (DocumentCitation citation in draft.Citations.Where(c => c.Status == CitationStatus.Resolved && c.Target?.Part is null))
        {
            if (targets.Of(citation.Target) is not { } target)
            {
                continue;
            }

            if (citation.CitedDate is { } cited && target.Date is { } date
                && (target.IsLoaded ? Contradiction.OfDate(target.Id, cited, date) : Contradiction.OfDateElsewhere(target.Id, cited, date)) is { } otherDate)
            {
                yield return About(citation, otherDate);
            }

            // A title beside a pinpoint ("section I of its resolution 74/133, entitled …") is the part's.
            if (citation is { Pinpoint: null, CitedTitle: { } title } && target is { IsLoaded: true, Title: { } own } && Contradiction.OfTitle(target.Id, title, own) is { } otherTitle)
            {
                yield return About(citation, otherTitle);
            }
        }
    }

    private async Task<IEnumerable<Finding>> BeyondEndAsync(CancellationToken cancellationToken)
    {
        (DocumentCitation Citation, Instrument Target, string Part)[] missing =
        [
            .. draft.Citations.Where(c => c.Status == CitationStatus.Resolved && c.Target?.Part is null)
                .Select(c => (Citation: c, Target: targets.Of(c.Target)))
                .Where(c => c.Target is { IsLoaded: true })
                .SelectMany(c => c.Citation.Parts.Where(p => Contradiction.IsNumbered(p) && !targets.TryPart(c.Target!, p, out _)).Select(p => (c.Citation, c.Target!, p))),
        ];
        if (missing.Length == 0)
        {
            return [];
        }

        IReadOnlyDictionary<InstrumentId, Page<Provision>> last = await graph.PartsAsync(
            [.. missing.Select(m => m.Target.Id).Distinct()], [ProvisionKind.Operative], new PageRequest(1, null, Backward: true), cancellationToken).ConfigureAwait(false);
        return missing
            .Select(m => (m.Citation, m.Target, m.Part, Last: last.GetValueOrDefault(m.Target.Id)?.Items is [.., var item] ? item.Node.Number : null))
            .Where(m => m.Last is not null)
            .Select(m => About(m.Citation, Contradiction.NoSuchParagraph(m.Target.Id, m.Part, m.Last!)));
    }

    // A number that neither is loaded nor is cited by any loaded text, while others of its series are loaded.
    private async Task<IEnumerable<Finding>> NumbersAsync(CancellationToken cancellationToken)
    {
        var unknown = draft.Citations
            .Where(c => c is { Status: CitationStatus.Resolved, Target.Symbol: not null } && targets.Of(c.Target) is null && NumberedSymbol.TryRead(c.Target.Id.Value, out _))
            .GroupBy(c => NumberedSymbol.Read(c.Target!.Id.Value).Series).Take(MostSeries);
        List<Finding> findings = [];
        foreach (var series in unknown)
        {
            Page<Instrument> loaded = await graph.ListAsync(
                new InstrumentFilter { IsLoaded = true, Text = $"\"{series.Key}\"" }, InstrumentOrder.Symbol, new PageRequest(MostTitles * 10), cancellationToken).ConfigureAwait(false);
            int[] numbers = [.. loaded.Items.Select(i => NumberedSymbol.TryRead(i.Node.Id.Value, out NumberedSymbol s) && s.Series == series.Key ? s.Number : 0).Where(n => n > 0).Order()];
            if (numbers.Length > 0)
            {
                findings.AddRange(series.Select(c => About(c, DiagnosticCodes.NoSuchNumber, string.Create(
                    CultureInfo.InvariantCulture, $"Nothing loaded is {c.Target!.Id} or cites it; of {series.Key}, {numbers.Length} are loaded, from {numbers[0]} to {numbers[^1]}."))));
            }
        }

        return findings;
    }

    // The latest of the texts that share a title; only where the draft cites an earlier one and not the latest, which was there when the draft was written.
    private async Task<IEnumerable<Finding>> SuccessorsAsync(CancellationToken cancellationToken)
    {
        var cited = draft.Citations
            .Where(c => c.Status == CitationStatus.Resolved)
            .Select(c => (Citation: c, Target: targets.Of(c.Target)))
            .Where(c => c.Target is { Title: not null, Date: not null, Symbol: not null })
            .Select(c => (c.Citation, Target: c.Target!, Title: KebabCase.Of(c.Target!.Title)))
            .GroupBy(c => c.Title).Take(MostTitles).ToArray();
        if (cited.Length == 0)
        {
            return [];
        }

        ILookup<string, InstrumentId> sharing = await graph.NamedAsync([.. cited.Select(g => g.Key)], cancellationToken).ConfigureAwait(false);
        InstrumentId[] ids = [.. sharing.SelectMany(g => g).Distinct()];
        if (ids.Length == 0)
        {
            return [];
        }

        IReadOnlyDictionary<InstrumentId, Instrument> instruments = await graph.InstrumentsAsync(ids, cancellationToken).ConfigureAwait(false);
        HashSet<InstrumentId> all = [.. cited.SelectMany(g => g).Select(c => c.Target.Id)];
        List<Finding> findings = [];
        foreach (var group in cited)
        {
            (DocumentCitation citation, Instrument newest, _) = group.MaxBy(c => c.Target.Date);
            Instrument? latest = sharing[group.Key].Select(instruments.GetValueOrDefault).OfType<Instrument>()
                .Where(i => i is { IsLoaded: true, Title: { } title } && KebabCase.Of(title) == group.Key && i.Body == newest.Body)
                .Where(i => i.Date > newest.Date && !(i.Date >= draft.Head.Date) && i.Id != draft.Head.Id)
                .MaxBy(i => i.Date);
            if (latest is not null && !all.Contains(latest.Id))
            {
                findings.Add(About(citation, Finding.Succeeded,
                    $"{newest.Id} of {Wording.Of(newest.Date!.Value)} is not the latest on its matter: {latest.Id} of {Wording.Of(latest.Date!.Value)} has the same title, and the draft does not cite it."));
            }
        }

        return findings;
    }

    private static Finding About(DocumentCitation citation, Contradiction found) => About(citation, found.Code, found.Message);

    private static Finding About(DocumentCitation citation, string code, string message) => new(code, message, citation.Source, citation.Span.Start);
}
