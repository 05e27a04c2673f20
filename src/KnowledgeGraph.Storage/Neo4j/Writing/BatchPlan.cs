using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// What a batch of documents changes. The graph is a function of what all texts claim together: the claims of the old texts are taken
/// back, those of the new ones added, and what follows for the ids they are about is decided anew.
/// </summary>
internal sealed class BatchPlan
{
    private static readonly string ReferencesText = CypherFile.Text("before-references");
    private static readonly string InstrumentsText = CypherFile.Text("before-instruments");

    private readonly Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask;
    private readonly GraphBefore before;
    private readonly List<SavedDocument> changed;
    private readonly ILookup<string, SavedDocument> texts;
    private readonly HashSet<TextPlace> moving;
    private readonly Dictionary<string, ReferenceState> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InstrumentState> instruments = new(StringComparer.Ordinal);
    private readonly BodyNodes bodies = new();

    private BatchPlan(Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, GraphBefore before, IReadOnlyList<SavedDocument> documents)
    {
        (this.ask, this.before) = (ask, before);

        // Of several texts for one place the last one stays.
        changed = [.. documents.GroupBy(d => d.Place, (_, same) => same.Last()).Where(d => before.Digests.GetValueOrDefault(d.Place) != d.Digest)];
        texts = changed.ToLookup(d => d.Id, StringComparer.Ordinal);
        moving = [.. changed.Where(d => d.Place.Letter.Length > 0 && !before.Digests.ContainsKey(d.Place)).Select(d => d.Place).Where(p => before.Digests.ContainsKey(p.Former))];
        IsNothing = documents.Count == 0;
        Parameters["revision"] = before.Revision;
        Parameters["files"] = documents.GroupBy(d => d.Document.Source, (path, same) => new { path, fingerprint = same.Last().Fingerprint, instrument = same.Last().Id });
    }

    /// <summary>The documents whose texts the graph does not have.</summary>
    public IReadOnlyList<SavedDocument> Changed => changed;

    /// <summary>The places of parts that the graph has under ids of their own.</summary>
    public IReadOnlySet<TextPlace> Moving => moving;

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsNothing { get; }

    /// <summary>The parameters of the statement that saves.</summary>
    public Dictionary<string, object?> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Computes the plan. The outcomes of the documents are set for the time that it succeeds.</summary>
    /// <param name="ask">Asks the graph what it says before.</param>
    /// <param name="before">What is known of it already.</param>
    /// <param name="documents">The documents, in their order.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<BatchPlan> MakeAsync(
        Func<QueryStatement, CancellationToken, Task<QueryAnswer>> ask, GraphBefore before, IReadOnlyList<SavedDocument> documents, CancellationToken cancellationToken)
    {
        var plan = new BatchPlan(ask, before, documents);
        foreach (IGrouping<TextPlace, SavedDocument> same in documents.GroupBy(d => d.Place))
        {
            SetOutcomes([.. same], before.Digests.GetValueOrDefault(same.Key));
        }

        await PartLabels.RequireNewAsync(ask, plan.changed, plan.Removed.ToHashSet(), cancellationToken).ConfigureAwait(false);
        await plan.ReadReferencesAsync(cancellationToken).ConfigureAwait(false);
        plan.Decide();
        await plan.ReadInstrumentsAsync(cancellationToken).ConfigureAwait(false);
        plan.Derive();
        plan.AddDocuments();
        await plan.LeadCitationsAsync(cancellationToken).ConfigureAwait(false);
        plan.Parameters["bodies"] = plan.bodies.Rows;
        return plan;
    }

    /// <summary>The places whose texts go: those of which new ones come, and those of parts that move into their resolutions.</summary>
    public IEnumerable<TextPlace> Removed => changed.Select(d => d.Place).Where(before.Digests.ContainsKey).Concat(moving.Select(p => p.Former));

    /// <summary>Whether the graph has a text in a place.</summary>
    public bool WasThere(TextPlace place) => before.Digests.ContainsKey(place);

    private static void SetOutcomes(SavedDocument[] same, string? digest)
    {
        // A save whose answer was lost on the way is found done: what it did was known when it was sent.
        if (same[0].Outcome is not null && digest == same[^1].Digest)
        {
            return;
        }

        foreach (SavedDocument document in same)
        {
            document.Outcome = digest is null ? SaveOutcome.Added : digest == document.Digest ? SaveOutcome.Unchanged : SaveOutcome.Replaced;
            digest = document.Digest;
        }
    }

    // The ids that the old and the new texts use, with what everybody claims of them after this save.
    private async Task ReadReferencesAsync(CancellationToken cancellationToken)
    {
        (Assertion Assertion, int Count)[] old = [.. Removed.SelectMany(p => before.Claims[p])];
        foreach (string id in changed.SelectMany(d => d.Claims.Keys.Select(c => c.Reference).Prepend(d.Id))
            .Concat(old.Select(c => c.Assertion.Reference)).Concat(moving.Select(p => p.Former.Instrument)))
        {
            references.TryAdd(id, new ReferenceState(id));
        }

        if (references.Count > 0)
        {
            QueryAnswer answer = await ask(QueryStatement.Read(ReferencesText, ("ids", references.Keys)), cancellationToken).ConfigureAwait(false);
            foreach (JsonElement row in answer.Rows)
            {
                ReferenceState reference = references[row[0].GetString()!];
                reference.Tally = Tally.Read(row[1].Words());
                reference.IsThere = row[4].GetBoolean();
                reference.Before = row[2].Text();
                reference.IsLoaded = row[3].GetBoolean();
            }
        }

        foreach ((Assertion claim, int count) in old)
        {
            references[claim.Reference].Tally.Add(claim.Aspect, claim.Value, -count);
        }

        foreach (TextPlace place in moving)
        {
            references[place.Former.Instrument].IsLoaded = false;
        }

        foreach (SavedDocument document in changed)
        {
            references[document.Id].IsLoaded = true;
            foreach ((Assertion claim, int count) in document.Claims)
            {
                references[claim.Reference].Tally.Add(claim.Aspect, claim.Value, count);
            }
        }
    }

    private void Decide()
    {
        foreach (ReferenceState reference in references.Values)
        {
            reference.After = !reference.IsLoaded && reference.Tally.IsEmpty ? null
                : new InstrumentId(reference.Id).IsSymbol ? reference.Id
                : reference.Tally.Places.Target(reference.Id, reference.IsLoaded);
            foreach (string id in new[] { reference.Before, reference.After }.OfType<string>())
            {
                instruments.TryAdd(id, new InstrumentState(id));
            }
        }

        Parameters["references"] = references.Values.Where(r => r.After is not null).Select(r => new { id = r.Id, tally = r.Tally.Write() });
        Parameters["forgotten"] = references.Values.Where(r => r.After is null && r.IsThere).Select(r => r.Id);
        Parameters["leading"] = references.Values.Where(r => r.After is not null && r.After != r.Before).Select(r => new { id = r.Id, instrument = r.After });
        Parameters["moved"] = Moved().Select(r => new { id = r.Id, before = r.Before, after = r.After });
    }

    private IEnumerable<ReferenceState> Moved() => references.Values.Where(r => r.Before is not null && r.After is not null && r.After != r.Before);

    private async Task ReadInstrumentsAsync(CancellationToken cancellationToken)
    {
        // Those that are held in one of the documents show another place afterwards, and their citations may lead elsewhere.
        foreach ((string id, _, _) in before.HeldHere)
        {
            instruments.TryAdd(id, new InstrumentState(id));
        }

        if (instruments.Count > 0)
        {
            QueryAnswer answer = await ask(QueryStatement.Read(InstrumentsText, ("ids", instruments.Keys)), cancellationToken).ConfigureAwait(false);
            foreach (JsonElement row in answer.Rows)
            {
                instruments[row[0].GetString()!].Read(row);
            }
        }

        foreach (ReferenceState reference in references.Values)
        {
            if (reference.Before is { } old)
            {
                instruments[old].Claims.Remove(reference.Id);
            }

            if (reference.After is { } now)
            {
                instruments[now].Claims[reference.Id] = reference.Tally;
            }
        }
    }

    private void Derive()
    {
        var written = new List<object>();
        var issued = new List<object>();
        var named = new List<object>();
        foreach (InstrumentState instrument in instruments.Values)
        {
            bool isTakenOut = moving.Any(p => p.Former.Instrument == instrument.Id);
            if (isTakenOut)
            {
                instrument.TakeOut();
            }

            foreach (SavedDocument text in texts[instrument.Id])
            {
                instrument.Put(text);
            }

            if (instrument.IsUnused)
            {
                continue;
            }

            instrument.Derive();
            if (instrument.Changes(texts[instrument.Id], isTakenOut) is { } properties)
            {
                written.Add(new { id = instrument.Id, properties });
            }

            string? body = instrument.View.Body is { } name ? bodies.Of(name) : null;
            if (body != instrument.BodyBefore)
            {
                issued.Add(new { id = instrument.Id, body });
            }

            if (!instrument.IsKnownAsBefore)
            {
                named.Add(new { id = instrument.Id, kebabs = instrument.Kebabs });
            }
        }

        Parameters["instruments"] = written;
        Parameters["issued"] = issued;
        Parameters["named"] = named;
        Parameters["unused"] = instruments.Values.Where(i => i is { IsUnused: true, IsThere: true }).Select(i => i.Id);
        Parameters["held"] = Placed().Select(i => new { id = i.Id, provision = i.Holder is { } h ? $"{h.Instrument}#{h.Annex}" : null });
    }

    // The instruments whose text is said to stand elsewhere than before, or in a document of this batch.
    private IEnumerable<InstrumentState> Placed() => instruments.Values.Where(i => !i.IsUnused && (i.IsPlacedElsewhere || (i.Holder is { } h && texts.Contains(h.Instrument))));

    private void AddDocuments()
    {
        string After(CitedInstrument cited) => references[cited.Id.Value].After!;
        Parameters["replaced"] = Removed.Select(p => new { instrument = p.Instrument, letter = p.Letter });
        Parameters["sweeps"] = Removed.Any() ? new[] { 1 } : [];
        Parameters["resettled"] = moving.Select(p => new { before = p.Former.Instrument, after = p.Instrument });
        Parameters["documents"] = changed.Select(d => DocumentNodes.Of(d, After, bodies)).ToArray();
        Parameters["candidates"] = changed.SelectMany(d => DocumentNodes.Candidates(d.Document, After));
    }

    private async Task LeadCitationsAsync(CancellationToken cancellationToken)
    {
        var targets = new CitationTargets(ask, id => references.TryGetValue(id, out ReferenceState? r) ? r.After : null, instruments);
        foreach (SavedDocument document in changed)
        {
            targets.Add(document.Document);
        }

        await targets.AddOthersAsync(
            changed.Select(d => d.Id).Concat(Placed().Select(i => i.Id)).Distinct(StringComparer.Ordinal), Moved(), [.. changed.Select(d => d.Place), .. Removed], cancellationToken).ConfigureAwait(false);
        await targets.ResolveAsync(changed, Removed.ToHashSet(), cancellationToken).ConfigureAwait(false);
        targets.Write(Parameters);
    }
}
