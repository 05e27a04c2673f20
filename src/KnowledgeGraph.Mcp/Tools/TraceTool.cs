using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Lineages;
using KnowledgeGraph.Queries.Paths;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>trace</c>: the chains between two texts, what several have in common, or all within some steps of one.</summary>
internal sealed class TraceTool(MeantTexts meant, ReferenceResolver resolver, LineageAnswers lineages) : GraphTool
{
    private const int MostDepth = 5;
    private const int OtherwiseDepth = 2;
    private const int MostNodes = 200;
    private const int MostCommon = 30;

    // Chains both ways, what is in common an end, nodes with a proof an edge.
    private const int AChain = 1_000;
    private const int AnEnd = 500;

    /// <inheritdoc />
    public override string Name => "trace";

    /// <inheritdoc />
    public override bool MayMiss => true;

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> from = From(asked);
        string? to = asked.OptionalText("to", ReferenceResolver.LongestText);
        int depth = asked.Number("depth", 1, MostDepth, OtherwiseDepth);
        Direction direction = asked.Word("direction", Direction.BuildsOn);
        int first = asked.Offset();
        if (direction == Direction.Both)
        {
            throw new ToolRefusal(ToolRefusal.BadInput, "direction is one of BUILDS_ON, BUILT_ON_BY.");
        }

        if (to is not null && from.Count > 1)
        {
            throw new ToolRefusal(ToolRefusal.BadInput, "to goes with one from: chains lead from one text to one other.");
        }

        IReadOnlyList<Resolution.Found> ends = await meant.AllAsync("from", from, answer, cancellationToken).ConfigureAwait(false);
        if (ends.Count == 0)
        {
            return;
        }

        if (to is not null)
        {
            if (await meant.OneAsync("to", to, answer, cancellationToken).ConfigureAwait(false) is { } goal)
            {
                await ChainsAsync(ends[0], goal, first, answer, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (ends.Select(e => e.Entity).Distinct().Count() > 1)
        {
            await CommonAsync(ends, depth, first, answer, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await AroundAsync(ends[0], direction, depth, first, answer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => asked.Has("to") ? AChain : From(asked).Count > 1 ? AnEnd * From(asked).Count : 2 * MostNodes;

    private static IReadOnlyList<string> From(ToolArguments asked) =>
        asked.Texts("from", PathReading.MostEnds, ReferenceResolver.LongestText) is { Count: > 0 } from
            ? from : throw new ToolRefusal(ToolRefusal.BadInput, "from is missing: give 1 to 5 references as a list of strings.");

    private async Task ChainsAsync(
        Resolution.Found from, Resolution.Found to, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        PathReading paths = await PathReading.ReadAsync(
            meant.Graph, resolver, [from.Entity.ToString(), to.Entity.ToString()], cancellationToken).ConfigureAwait(false);
        List<ProvenSentence> sentences = [];
        foreach ((int chain, Chain path) in paths.Chains.Index())
        {
            foreach ((int step, Relation edge) in path.Edges.Index())
            {
                if (paths.Proven[edge.Id].FirstOrDefault() is { } proof)
                {
                    sentences.Add(Edge(edge, proof, paths.Known, ("chain", chain + 1), ("step", step + 1)));
                }
            }
        }

        answer.Total = sentences.Count;
        answer.AddFrom(sentences, first);
        answer.Note(paths.Chains.Count == 0
            ? $"No chain of citations of six steps or fewer leads from {from.Entity} to {to.Entity} or back. With both as from, trace tells what they have in common."
            : $"{InWords.Of(paths.Chains.Count, "chain")}; the shortest has {InWords.Of(paths.Chains.Min(c => c.Length), "step")}.");
    }

    private async Task CommonAsync(
        IReadOnlyList<Resolution.Found> ends, int depth, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        EntityId[] of = [.. ends.Select(e => e.Entity).Distinct()];
        LineageFilter filter = LineageFilter.None with { Granularity = of.Any(e => e.IsProvision) ? Granularity.Provision : Granularity.Instrument };
        IReadOnlyList<CommonEntity> common = await new CommonSearch(meant.Graph, filter).FindAsync(of, depth, MostCommon, cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await meant.KnownAsync(
            common.Select(c => c.Entity.Instrument), cancellationToken).ConfigureAwait(false);
        ProvisionId[] parts = [.. common.Where(c => c.Entity.IsProvision).Select(c => c.Entity.Provision)];
        IReadOnlyDictionary<ProvisionId, Provision> provisions = parts.Length == 0
            ? new Dictionary<ProvisionId, Provision>() : await meant.Graph.ProvisionsAsync(parts, cancellationToken).ConfigureAwait(false);
        List<ProvenSentence> sentences = [];
        foreach (CommonEntity one in common)
        {
            Instrument? instrument = known.GetValueOrDefault(one.Entity.Instrument);
            string says = $"All of them build on {GraphSentences.Name(one.Entity, instrument).TrimEnd(',')}.";
            ProvenSentence? sentence = one.Entity.IsProvision
                ? provisions.GetValueOrDefault(one.Entity.Provision) is { } part ? GraphSentences.Of(part, instrument, says) : null
                : instrument is null ? null : GraphSentences.Of(instrument, says: says);
            if (sentence is not null)
            {
                sentence.More["steps"] = new JsonArray([.. one.Distances.Select(d => (JsonNode)d)]);
                sentences.Add(sentence);
            }
        }

        answer.Total = sentences.Count;
        answer.AddFrom(sentences, first);
        if (sentences.Count == 0)
        {
            answer.Note(FormattableString.Invariant($"Within {depth} steps they build on nothing that all have in common."));
        }
    }

    private async Task AroundAsync(
        Resolution.Found from, Direction direction, int depth, int first, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        LineageAnswer lineage = await lineages.ReadAsync(
            new LineageQuery([from.Entity], direction, depth, LineageFilter.None, MostNodes), proofs: 1, cancellationToken).ConfigureAwait(false);
        ProvenSentence[] sentences =
        [
            .. lineage.Citations.Where(e => e.Proofs.Count > 0)
                .Select(e => Edge(e.Relation, e.Proofs[0], lineage.Instruments, ("step", Math.Max(1, e.Relation.Depth)))),
        ];
        answer.Total = sentences.Length;
        answer.AddFrom(sentences, first);
        if (lineage.Graph.IsTruncated)
        {
            answer.Note(FormattableString.Invariant($"More lies beyond: {lineage.Graph.OmittedNodes} neighbours of what is shown are not. ")
                + "Go on from one of them, or ask for fewer steps.");
        }

        if (sentences.Length == 0)
        {
            answer.Note($"Nothing is known that {from.Entity} {(direction == Direction.BuildsOn ? "builds on" : "is built on by")}.");
        }
    }

    private static ProvenSentence Edge(
        Relation edge, Citation proof, IReadOnlyDictionary<InstrumentId, Instrument> known, params (string Name, int Value)[] more)
    {
        ProvenSentence sentence = GraphSentences.Of(proof, known, GraphSentences.Says(edge.From, edge.Type, edge.To, known));
        sentence.More["from"] = edge.From.ToString();
        sentence.More["to"] = edge.To.ToString();
        foreach ((string name, int value) in more)
        {
            sentence.More[name] = value;
        }

        return sentence;
    }
}
