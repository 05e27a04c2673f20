using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>Goes through the nodes of a database and all that leads on from them, some at a time.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="expected">Takes them.</param>
internal sealed class StoredNodes(Neo4jClient client, ExpectedGraph expected)
{
    private const int AtOnce = 500;

    private static readonly string NodesText = CypherFile.Text("verify-nodes");
    private static readonly string CountText = CypherFile.Text("verify-count");

    /// <summary>Goes through them.</summary>
    /// <param name="found">Is told of nodes that cannot be told apart.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task MeetAsync(Action<GraphDifference> found, CancellationToken cancellationToken)
    {
        List<long> counts = [];
        foreach ((string label, string key) in expected.Labels)
        {
            string text = NodesText.Replace("@LABEL", label, StringComparison.Ordinal).Replace("@KEY", key, StringComparison.Ordinal);
            long met = 0;
            for (string? after = ""; after is not null;)
            {
                QueryAnswer page = await client.ReadAsync(text, cancellationToken, ("after", after), ("most", AtOnce)).ConfigureAwait(false);
                after = null;
                foreach (JsonElement row in page.Rows)
                {
                    Meet(label, row);
                    after = row[0].GetString();
                    met++;
                }

                after = page.Count < AtOnce ? null : after;
            }

            counts.Add(met);
        }

        string asked = string.Join(", ", expected.Labels.Keys.Select(label => $"COUNT {{ (:{label}) }}"));
        JsonElement there = (await client.ReadAsync(CountText.Replace("@COUNTS", asked, StringComparison.Ordinal), cancellationToken)
            .ConfigureAwait(false)).Single;
        foreach ((int at, (string label, string key)) in expected.Labels.Select(l => (l.Key, l.Value)).Index())
        {
            if (there[at].GetInt64() - counts[at] is var nameless and not 0)
            {
                found(new GraphDifference(label, "", string.Create(CultureInfo.InvariantCulture, $"{nameless} nodes without {key}"), null));
            }
        }
    }

    private void Meet(string label, JsonElement row)
    {
        string id = row[0].GetString()!;
        expected.Meet(ExpectedGraph.NodeKey(label, id), NodeValues.Of(row[1]));
        foreach (JsonElement relationship in row[2].EnumerateArray())
        {
            Lead(id, relationship);
        }

        // A statement is known by what makes it and its place there.
        foreach (JsonElement statement in row[3].EnumerateArray())
        {
            string own = $"{id}~{statement[2].Of("ordinal")}";
            expected.Meet(ExpectedGraph.RelationshipKey(statement[0].GetString()!, id, own), NodeValues.Of(statement[1]));
            expected.Meet(ExpectedGraph.NodeKey("Statement", own), NodeValues.Of(statement[2]));
            foreach (JsonElement relationship in statement[3].EnumerateArray())
            {
                Lead(own, relationship);
            }
        }
    }

    private void Lead(string from, JsonElement relationship) => expected.Meet(
        ExpectedGraph.RelationshipKey(relationship[0].GetString()!, from, relationship[1].Text() ?? "a node of another program"),
        NodeValues.Of(relationship[2]));
}
