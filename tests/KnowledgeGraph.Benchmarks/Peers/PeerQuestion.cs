using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>One question, asked of each side in its own words: of <c>kg serve</c>, of what @neo4j/graphql makes of types, and of a field of theirs
/// that has its Cypher written by hand.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Ours">The query for <c>kg serve</c>; its variable is <c>$v</c>.</param>
/// <param name="Theirs">The query for the API that they generate.</param>
/// <param name="Custom">The query for their custom field; null where there is none.</param>
/// <param name="Values">What <c>$v</c> is.</param>
internal sealed record PeerQuestion(string Name, string Ours, string Theirs, string? Custom, ScenarioValues Values)
{
    public static readonly IReadOnlyList<PeerQuestion> All =
    [
        new(
            "buildsOn",
            "query Q($v: String!) { provision(ref: $v) { buildsOn { nodes { type to { ... on Instrument { id title } ... on Provision { id } } } } } }",
            "query Q($v: String!) { provisions(where: { id: { eq: $v } }) { citations { relation instruments { id title } provisions { id } } } }",
            "query Q($v: String!) { buildsOnOf(id: $v) { type to title } }",
            ScenarioValues.Provisions),
        new(
            "lineage",
            "query Q($v: String!) { lineage(from: [$v], depth: 2, limit: 200) { nodes { entity { __typename ... on Instrument { id } ... on Provision { id } } } "
                + "edges { type from { ... on Instrument { id } ... on Provision { id } } to { ... on Instrument { id } ... on Provision { id } } } isTruncated } }",
            "query Q($v: String!) { instruments(where: { id: { eq: $v } }) { id provisions(limit: 200) { id citations { relation provisions { id } "
                + "instruments { id provisions(limit: 200) { id citations { relation instruments { id } provisions { id } } } } } } } }",
            null,
            ScenarioValues.Instruments),
        new(
            "folded",
            "query Q($v: String!) { lineage(from: [$v], depth: 2, limit: 200, filter: { granularity: INSTRUMENT }) { nodes { entity { __typename ... on Instrument { id } } } "
                + "edges { type from { ... on Instrument { id } } to { ... on Instrument { id } } } isTruncated } }",
            "query Q($v: String!) { instruments(where: { id: { eq: $v } }) { id buildsOnConnection(first: 200) { edges { properties { type } "
                + "node { id buildsOnConnection(first: 200) { edges { properties { type } node { id } } } } } } } }",
            "query Q($v: String!) { lineageOf(id: $v) { nodes edges { from type to } } }",
            ScenarioValues.Instruments),
        new(
            "citedBy",
            "query Q($v: String!) { instrument(ref: $v) { citedBy(first: 50) { nodes { text source { id text } } } } }",
            "query Q($v: String!) { instruments(where: { id: { eq: $v } }) { citedBy(limit: 50) { text source { id text } } } }",
            "query Q($v: String!) { citedByOf(id: $v) { text source words } }",
            ScenarioValues.Instruments),
    ];

    /// <summary>The body of a request.</summary>
    public static byte[] Body(string query, string value) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables = new { v = value } });
}
