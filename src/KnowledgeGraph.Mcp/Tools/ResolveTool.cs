using System.Text.Json.Nodes;
using KnowledgeGraph.Mcp.Answers;
using KnowledgeGraph.Mcp.Arguments;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Mcp.Tools;

/// <summary><c>resolve</c>: what references mean, each told apart from those that mean nothing or several things.</summary>
internal sealed class ResolveTool(MeantTexts meant, ReferenceResolver resolver) : GraphTool
{
    private const int MostReferences = 30;
    private const int AReference = 10;

    // Each one's search for what is near costs as much as a small search.
    private const int MostNear = 10;

    /// <inheritdoc />
    public override string Name => "resolve";

    /// <inheritdoc />
    public override async Task AnswerAsync(ToolArguments asked, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> references = References(asked);
        IReadOnlyList<Resolution> all = await resolver.ResolveAsync(references, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<BodyId, Body> bodies = await meant.BodiesAsync(
            all.OfType<Resolution.Found>().Select(f => f.Instrument), cancellationToken).ConfigureAwait(false);
        JsonArray open = [];
        int sought = 0;
        for (int at = 0; at < all.Count; at++)
        {
            int number = at + 1;
            switch (all[at])
            {
                case Resolution.Found found:
                    answer.Add(Numbered(found.Provision is { } part
                        ? GraphSentences.Of(part, found.Instrument) : GraphSentences.Of(found.Instrument, bodies), number));
                    break;
                case Resolution.Ambiguous several:
                    Open(open, number, "AMBIGUOUS", "may mean several texts, which are among the candidates");
                    await CandidatesAsync(several.Candidates, number, answer, cancellationToken).ConfigureAwait(false);
                    break;
                case Resolution.PartMissing missing:
                    Open(open, number, "PART_MISSING", missing.Instrument.IsLoaded
                        ? "names a part that its text does not have; the text is among the candidates"
                        : "names a part of a text that is not here; the text is among the candidates");
                    await CandidatesAsync([missing.Instrument], number, answer, cancellationToken).ConfigureAwait(false);
                    break;
                case Resolution.Empty:
                    Open(open, number, "EMPTY", "says nothing that can be looked up");
                    break;
                default:
                    IReadOnlyList<ProvenSentence> near = sought++ < MostNear
                        ? await meant.NearAsync(references[at], cancellationToken).ConfigureAwait(false) : [];
                    Open(open, number, "UNKNOWN", near.Count == 0
                        ? "means nothing that is in the graph" : "means nothing that is in the graph; what comes near is among the candidates");
                    foreach (ProvenSentence one in near)
                    {
                        answer.AddCandidate(Numbered(one, number));
                    }

                    break;
            }
        }

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

    private async Task CandidatesAsync(IReadOnlyList<Instrument> candidates, int number, AnswerBuilder answer, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<BodyId, Body> bodies = await meant.BodiesAsync(candidates, cancellationToken).ConfigureAwait(false);
        foreach (Instrument candidate in candidates.Take(MostNear))
        {
            answer.AddCandidate(Numbered(GraphSentences.Of(candidate, bodies), number));
        }
    }

    private static ProvenSentence Numbered(ProvenSentence sentence, int number)
    {
        sentence.More["reference"] = number;
        return sentence with { Says = FormattableString.Invariant($"Reference {number}: {sentence.Says}") };
    }

    private static void Open(JsonArray open, int number, string status, string says) => open.Add((JsonNode)new JsonObject
    {
        ["reference"] = number,
        ["status"] = status,
        ["says"] = FormattableString.Invariant($"Reference {number} {says}."),
    });
}
