using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.Places;
using KnowledgeGraph.Queries.Reading;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary>Finds what the arguments of tools name. What is not certain comes back as candidates, what is not there with what is near.</summary>
/// <param name="graph">The graph.</param>
/// <param name="references">Reads what was typed, and tells what is near.</param>
internal sealed class MeantTexts(IGraphReader graph, ReferenceAnswers references)
{
    private readonly ReferenceResolver _resolver = new(graph);
    private readonly FilterReader _filters = new(graph, references);

    /// <summary>The graph.</summary>
    public IGraphReader Graph => graph;

    /// <summary>What one reference means; null where several fit, which the answer then says.</summary>
    /// <exception cref="ToolRefusal">Nothing fits.</exception>
    public async Task<Resolution.Found?> OneAsync(string name, string reference, AnswerBuilder answer, CancellationToken cancellationToken) =>
        (await AllAsync(name, [reference], answer, cancellationToken).ConfigureAwait(false)) is [var one] ? one : null;

    /// <summary>What each of some references means; none where several fit one of them, which the answer then says.</summary>
    /// <param name="name">The argument that they are.</param>
    /// <param name="typed">The references.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ToolRefusal">Nothing fits one of them.</exception>
    public async Task<IReadOnlyList<Resolution.Found>> AllAsync(
        string name, IReadOnlyList<string> typed, AnswerBuilder answer, CancellationToken cancellationToken) => await AllAsync(
        name, typed, await _resolver.ResolveAsync(typed, cancellationToken).ConfigureAwait(false), answer, cancellationToken).ConfigureAwait(false);

    /// <summary>What one reference means, or the part of a text that is not loaded, which comes with its text; nothing where several fit, which the
    /// answer then says.</summary>
    /// <exception cref="ToolRefusal">Nothing fits.</exception>
    public async Task<(Resolution.Found? Found, MeantPlace? Place)> OneOrPlaceAsync(
        string name, string reference, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        Resolution meant = await _resolver.ResolveAsync(reference, cancellationToken).ConfigureAwait(false);
        return await MeantPlace.OfAsync(graph, meant, cancellationToken).ConfigureAwait(false) is { } place
            ? (new Resolution.Found(place.Instrument), place)
            : ((await AllAsync(name, [reference], [meant], answer, cancellationToken).ConfigureAwait(false)) is [var one] ? one : null, null);
    }

    private async Task<IReadOnlyList<Resolution.Found>> AllAsync(
        string name, IReadOnlyList<string> typed, IReadOnlyList<Resolution> meant, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        for (int at = 0; at < meant.Count; at++)
        {
            string which = typed.Count == 1 ? name : FormattableString.Invariant($"{name}, item {at + 1},");
            switch (meant[at])
            {
                case Resolution.Ambiguous several:
                    await AddCandidatesAsync(several.Candidates, answer, cancellationToken).ConfigureAwait(false);
                    answer.Note($"{which} may mean any of the candidates. Ask again with the id of the one meant.");
                    return [];
                case Resolution.Found:
                    break;
                default:
                    throw await MissingAsync(which, typed[at], meant[at], cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. meant.OfType<Resolution.Found>()];
    }

    /// <summary>A filter in the words that the graph has.</summary>
    /// <exception cref="ToolRefusal">It names what nothing has: no answer would be one.</exception>
    public async Task<InstrumentFilter> FilterAsync(InstrumentFilter typed, CancellationToken cancellationToken)
    {
        try
        {
            return await _filters.ReadAsync(typed, cancellationToken).ConfigureAwait(false);
        }
        catch (UnknownWordException e)
        {
            throw new ToolRefusal(
                ToolRefusal.BadInput, $"One {e.Kind} that was asked for is nothing's in the graph. There are {string.Join("; ", e.Near)}.");
        }
    }

    /// <summary>The instruments of some ids, in one round trip at the most.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, Instrument>> KnownAsync(
        IEnumerable<InstrumentId> ids, CancellationToken cancellationToken)
    {
        InstrumentId[] distinct = [.. ids.Distinct()];
        return distinct.Length == 0
            ? new Dictionary<InstrumentId, Instrument>()
            : await graph.InstrumentsAsync(distinct, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bodies of some instruments.</summary>
    public async Task<IReadOnlyDictionary<BodyId, Body>> BodiesAsync(IEnumerable<Instrument> of, CancellationToken cancellationToken)
    {
        BodyId[] ids = [.. of.Select(i => i.Body).OfType<BodyId>().Distinct()];
        return ids.Length == 0 ? new Dictionary<BodyId, Body>() : await graph.BodiesAsync(ids, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What each of some references means, with what is near of those that mean nothing.</summary>
    public Task<IReadOnlyList<ReferenceAnswer>> ExplainAsync(IReadOnlyList<string> typed, CancellationToken cancellationToken) =>
        references.ReadAsync(typed, cancellationToken);

    /// <summary>Instruments that go on from what is typed.</summary>
    public async Task<IReadOnlyList<InstrumentId>> BeginningsAsync(string typed, CancellationToken cancellationToken) =>
    [
        .. (await SearchReading.NearAsync(graph, typed, cancellationToken).ConfigureAwait(false)).Hits.Items
            .Select(h => h.Node.Entity.Instrument).Distinct(),
    ];

    /// <summary>Why a reference means nothing; it names nothing that is not in the graph.</summary>
    public static string Why(ReferenceAnswer.Unknown unknown) => unknown.Reason switch
    {
        UnknownReason.NoReference => "It says nothing that can be looked up.",
        UnknownReason.ImpossibleNumber => unknown.Message,
        UnknownReason.UnknownBody => "No body is known that issues such texts.",
        UnknownReason.NotLoaded => "It can be a text's symbol; no loaded text is it or cites it.",
        _ => "No text here has this name.",
    };

    /// <summary>What is near a reference, as sentences.</summary>
    public static IEnumerable<ProvenSentence> Near(ReferenceAnswer answer) => answer switch
    {
        ReferenceAnswer.Unknown unknown => unknown.Near.Select(n => n.Provision is { } part
            ? GraphSentences.Of(part, n.Instrument) : GraphSentences.Of(n.Instrument)),
        ReferenceAnswer.PartMissing missing => missing.Near.Select(p => GraphSentences.Of(p, missing.Instrument))
            .Prepend(GraphSentences.Of(missing.Instrument)),
        ReferenceAnswer.Ambiguous several => several.Candidates.Select(c => GraphSentences.Of(c.Instrument)),
        _ => [],
    };

    private async Task AddCandidatesAsync(IReadOnlyList<Instrument> candidates, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        Instrument[] told = [.. candidates.Take(ReferenceAnswers.MostCandidates)];
        IReadOnlyDictionary<BodyId, Body> bodies = await BodiesAsync(told, cancellationToken).ConfigureAwait(false);
        foreach (Instrument candidate in told)
        {
            answer.AddCandidate(GraphSentences.Of(candidate, bodies));
        }
    }

    private async Task<ToolRefusal> MissingAsync(string which, string typed, Resolution meant, CancellationToken cancellationToken)
    {
        ReferenceAnswer answer = (await references.ExplainAsync([typed], [meant], cancellationToken).ConfigureAwait(false))[0];
        return new ToolRefusal(ToolRefusal.NotFound, answer switch
        {
            ReferenceAnswer.PartMissing { Instrument: { IsLoaded: true } whole } => $"{whole.Id} has no such part as {which} names. read shows its paragraphs.",
            ReferenceAnswer.PartMissing missing =>
                $"The text of {missing.Instrument.Id} is not here, so the part that {which} names is not known. Ask for the whole: built_on_by tells who cites it.",
            ReferenceAnswer.Unknown unknown =>
                $"The graph has nothing that {which} means. {Why(unknown)} Give a symbol or the full name, or look for its words with search.",
            _ => $"The graph has nothing that {which} means.",
        })
        {
            Near = [.. Near(answer)],
        };
    }
}
