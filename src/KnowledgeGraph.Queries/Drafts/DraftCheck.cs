using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;
using KnowledgeGraph.Queries.Series;
using KnowledgeGraph.Queries.Wordings;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Compares a draft with the graph: what its citations say of the texts they cite, and what those texts say of themselves.</summary>
/// <param name="graph">The graph.</param>
/// <param name="references">Tells what is near what the graph does not know.</param>
/// <param name="latest">Of the texts cited, the latest of the same series that was there before the draft, where that is another one.</param>
/// <param name="origins">Where its words come from.</param>
/// <param name="draft">The draft, read.</param>
/// <param name="targets">What its citations lead to.</param>
/// <param name="today">Tells which numbers there can be.</param>
internal sealed class DraftCheck(
    IGraphReader graph, ReferenceAnswers references, IReadOnlyDictionary<InstrumentId, SeriesLink> latest, TextOrigins origins, Document draft,
    DraftTargets targets, DateOnly today)
{
    // Bounds the work that one draft asks for.
    private const int MostUnknown = 60;
    private const int MostFamiliar = 500;

    // What the very number that is printed counts for, beside what a slip does.
    private const double OfNumber = 3;

    // What another text may be meant by.
    private static readonly HashSet<string> OfAnotherText = new(
        [
            DiagnosticCodes.DateMismatch, DiagnosticCodes.TitleMismatch, DiagnosticCodes.NoSuchNumber, DiagnosticCodes.MalformedSymbol,
            Finding.TopicMismatch,
        ],
        StringComparer.Ordinal);

    private readonly IReadOnlyList<DocumentCitation> _citations = ReadAgain.Of(draft);

    /// <summary>Everything suspicious, in the order of the text, and a verdict on every citation.</summary>
    public async Task<(IReadOnlyList<Finding> Findings, IReadOnlyList<CitationVerdict> Verdicts)> FindAsync(CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. await new UnknownNumbers(graph, today).ReadAsync(_citations, targets, cancellationToken).ConfigureAwait(false)];
        findings.AddRange(new WrongBodies(draft).Find(_citations));
        HashSet<(string?, int?)> told = [.. findings.Select(f => (f.Label, f.Start))];
        findings.AddRange(draft.Diagnostics.Where(d => !IsOfNumber(d.Code) || !told.Contains((d.Source, d.CitationStart)))
            .Select(d => new Finding(d.Code, d.Message, d.Source, d.CitationStart)));
        findings.AddRange(await ContradictionsAsync(cancellationToken).ConfigureAwait(false));
        findings.AddRange(SessionDays.Find(_citations, targets).Where(f => !told.Contains((f.Label, f.Start))));
        findings.AddRange(await new TopicCheck(graph).FindAsync(draft, targets, cancellationToken).ConfigureAwait(false));
        findings.AddRange(MisspeltNames.Find(draft));
        findings.AddRange(PlacesHere.Find(draft));
        findings.AddRange(AlteredLanguage.Find(draft, origins));
        findings.AddRange(Successors());
        findings = await WithMeantAsync([.. findings.DistinctBy(f => (f.Code, f.Label, f.Start, f.Message))], cancellationToken)
            .ConfigureAwait(false);
        Dictionary<(string, int), int> unread = _citations.Skip(draft.Citations.Count)
            .ToDictionary(c => (c.Source, c.Span.Start), c => c.Span.Length);
        findings = [.. findings.Select(f => f is { Label: { } label, Start: { } start } && unread.TryGetValue((label, start), out int length)
            ? f with { Length = length } : f)];
        IReadOnlyDictionary<string, ReferenceAnswer> near = await NearAsync(cancellationToken).ConfigureAwait(false);
        InstrumentId[] named = [.. findings.SelectMany(f => f.Instead).Distinct()];
        IReadOnlyDictionary<InstrumentId, Instrument> instead = named.Length == 0
            ? new Dictionary<InstrumentId, Instrument>() : await graph.InstrumentsAsync(named, cancellationToken).ConfigureAwait(false);
        Dictionary<string, int> places = draft.Provisions.Select((p, i) => (p.Label, i)).DistinctBy(p => p.Label)
            .ToDictionary(p => p.Label, p => p.i);
        findings = [.. findings.OrderBy(f => f.Label is null ? -1 : places.GetValueOrDefault(f.Label, -1)).ThenBy(f => f.Start ?? 0)];
        return (findings, new Verdicts(draft, targets, findings, near, instead).Read());
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
                c.Citation, Finding.Succeeded, Superseded(c.Target, latest[c.Target.Id].Later), latest[c.Target.Id].Later.Id.Value)
                with
            { Instead = [latest[c.Target.Id].Later.Id] });
    }

    private static string Superseded(Instrument cited, Instrument latest) =>
        $"{cited.Id} of {InWords.Of(cited.Date!.Value)} is not the latest on its matter: {latest.Id} of {InWords.Of(latest.Date!.Value)} "
        + $"{(Kinship.AreOfOneTitle(latest, cited) ? "has the same title" : "takes up the same question")}, and the draft does not cite it.";

    // What is said to be wrong of a text may be right of another: then that one is meant, and not its number is right but the rest.
    private async Task<List<Finding>> WithMeantAsync(List<Finding> findings, CancellationToken cancellationToken)
    {
        Dictionary<(string, int), DocumentCitation> citations = _citations.DistinctBy(c => (c.Source, c.Span.Start))
            .ToDictionary(c => (c.Source, c.Span.Start));
        DocumentCitation? Of(Finding f) => OfAnotherText.Contains(f.Code) && f is { Label: { } label, Start: { } start }
            ? citations.GetValueOrDefault((label, start)) : null;
        DocumentCitation[] suspicious = [.. findings.Select(Of).OfType<DocumentCitation>().Distinct()];

        // What nothing contradicts, since nothing is known of it, may still be a slip.
        DocumentCitation[] unknown = [.. _citations.Where(c => c is { Status: CitationStatus.Resolved, CitedDate: not null, Target.Id.IsSymbol: true }
            && targets.Of(c.Target) is not { IsLoaded: true } and not { Date: not null }).Except(suspicious)];
        var meaning = new MeantInstead(graph, draft, await FamiliarAsync(cancellationToken).ConfigureAwait(false), today);
        IReadOnlyDictionary<DocumentCitation, Meant> meant = await meaning.FindAsync([.. suspicious, .. unknown], cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. findings.Select(f => Of(f) is { } citation && meant.TryGetValue(citation, out Meant? other)
                ? With(f, citation, other, targets.Of(citation.Target) is { } own ? meaning.Score(citation, own) : null) : f),
            .. unknown.Where(c => meant.TryGetValue(c, out Meant? other) && other.IsLikely && other.Texts[0].Date == c.CitedDate
                && NumberVariants.AreSwapped(c.Target!.Id, other.Texts[0].Id))
                .Select(c => Slip(c, meant[c].Texts[0])),
        ];
    }

    private static Finding Slip(DocumentCitation citation, Instrument meant) =>
        Finding.Of(
            citation, DiagnosticCodes.NoSuchNumber,
            $"The day of {citation.Target!.Id} is not known; {Described(meant)} is of that day and differs only in what is easily swapped.",
                meant.Id.Value)
            with
        { IsDoubtful = true, Instead = [meant.Id] };

    // What the draft cites, and what the text that it takes most of its words from does.
    private async Task<IReadOnlySet<InstrumentId>> FamiliarAsync(CancellationToken cancellationToken)
    {
        HashSet<InstrumentId> familiar = [.. targets.Known.Keys];
        if (origins.Agreed?.Predecessor is { } before
            && (await graph.CitationsInAsync([before], CitationFilter.None, new PageRequest(MostFamiliar), cancellationToken).ConfigureAwait(false))
                .GetValueOrDefault(before) is { } page)
        {
            familiar.UnionWith(page.Items.Select(c => c.Node.Target).OfType<InstrumentId>());
        }

        return familiar;
    }

    private static bool IsOfNumber(string code) =>
        code is DiagnosticCodes.NoSuchNumber or DiagnosticCodes.MalformedSymbol or DiagnosticCodes.UnknownOwner;

    private static Finding With(Finding finding, DocumentCitation citation, Meant meant, double? own)
    {
        bool isMeant = meant.IsLikely && !(own + OfNumber >= meant.Score)
            && (meant.HasWords || finding.Code is not (DiagnosticCodes.TitleMismatch or Finding.TopicMismatch))
            && (meant.Texts[0].Date == citation.CitedDate || finding.Code != DiagnosticCodes.DateMismatch);
        if (!isMeant && finding.Code is DiagnosticCodes.DateMismatch or DiagnosticCodes.TitleMismatch or Finding.TopicMismatch)
        {
            return finding;
        }

        Finding told = finding with { Instead = [.. meant.Texts.Select(t => t.Id)] };
        return !isMeant ? told : told with
        {
            Right = meant.Texts[0].Id.Value,
            Message = $"{finding.Message} {Described(meant.Texts[0])} may be meant.",
        };
    }

    private static string Described(Instrument text) =>
        text.Id.Value + (text.Date is { } date ? $" of {InWords.Of(date)}" : "") + (InWords.Title(text) is { } title ? $", “{title}”," : "");

    private async Task<IReadOnlyDictionary<string, ReferenceAnswer>> NearAsync(CancellationToken cancellationToken)
    {
        string[] unknown =
        [
            .. draft.Citations.Where(c => c.Status == CitationStatus.Resolved && targets.Of(c.Target) is null).Select(c => Verdicts.Asked(c.Target))
                .OfType<string>().Distinct(StringComparer.Ordinal).Take(MostUnknown),
        ];
        return unknown.Length == 0 ? new Dictionary<string, ReferenceAnswer>()
            : (await references.ReadAsync(unknown, cancellationToken).ConfigureAwait(false)).ToDictionary(a => a.Text);
    }

    private IEnumerable<(DocumentCitation Citation, Instrument Target)> Resolved() =>
        from citation in draft.Citations
        where citation.Status == CitationStatus.Resolved
        let target = targets.Of(citation.Target)
        where target is not null
        select (citation, target);
}
