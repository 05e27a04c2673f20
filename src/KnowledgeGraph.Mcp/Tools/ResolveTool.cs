using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>resolve</c>: what references mean, each told apart from those that mean nothing or several things.</summary>
internal sealed class ResolveTool(MeantTexts meant) : GraphTool
{
    private const int MostReferences = 30;
    private const int AReference = 10;

    /// <inheritdoc />
    public override string Name => "resolve";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReferenceAnswer> all = await meant.ExplainAsync(References(asked), cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<BodyId, Body> bodies = await meant.BodiesAsync(
            all.OfType<ReferenceAnswer.Found>().Select(f => f.Meant.Instrument), cancellationToken).ConfigureAwait(false);
        JsonArray open = [];
        foreach ((int at, ReferenceAnswer one) in all.Index())
        {
            int number = at + 1;
            switch (one)
            {
                case ReferenceAnswer.Found { Meant: var found }:
                    answer.Add(Numbered(found.Provision is { } part
                        ? GraphSentences.Of(part, found.Instrument) : GraphSentences.Of(found.Instrument, bodies), number));
                    break;
                case ReferenceAnswer.Ambiguous several:
                    Open(open, number, "AMBIGUOUS", several.Count > several.Candidates.Count
                        ? FormattableString.Invariant($"may mean {several.Count} texts; the first {several.Candidates.Count} are among the candidates.")
                        : "may mean several texts, which are among the candidates.");
                    break;
                case ReferenceAnswer.PartMissing missing:
                    Open(open, number, "PART_MISSING", missing.Instrument.IsLoaded
                        ? "names a part that its text does not have; the text is among the candidates, with parts like it."
                        : "names a part of a text that is not here; the text is among the candidates.");
                    break;
                case ReferenceAnswer.Unknown unknown:
                    Open(open, number, unknown.Reason == UnknownReason.NoReference ? "EMPTY" : "UNKNOWN",
                        $"means nothing that is in the graph. {MeantTexts.Why(unknown)}{(unknown.Near.Count > 0 ? " What comes near is among the candidates." : "")}");
                    break;
                default:
                    break;
            }

            foreach (ProvenSentence near in MeantTexts.Near(one))
            {
                answer.AddCandidate(Numbered(near, number));
            }
        }

        await new UntitledTexts(meant.Graph).ProveAsync(answer.Sentences.Concat(answer.Candidates), cancellationToken).ConfigureAwait(false);
        if (open.Count > 0)
        {
            answer.More["open"] = open;
        }
    }

    /// <inheritdoc />
    protected override int Price(ToolArguments asked) => AReference * References(asked).Count;

    private static IReadOnlyList<string> References(ToolArguments asked) =>
        asked.Texts("references", MostReferences, ReferenceResolver.LongestText) is { Count: > 0 } references
            ? references : throw new ToolRefusal(ToolRefusal.BadInput, "references is missing: give 1 to 30 references as a list of strings.");

    private static ProvenSentence Numbered(ProvenSentence sentence, int number)
    {
        sentence.More["reference"] = number;
        return sentence with { Says = FormattableString.Invariant($"Reference {number}: {sentence.Says}") };
    }

    private static void Open(JsonArray open, int number, string status, string says) => open.Add((JsonNode)new JsonObject
    {
        ["reference"] = number,
        ["status"] = status,
        ["says"] = FormattableString.Invariant($"Reference {number} {says}"),
    });
}
