using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Makes the words of texts that are there already; a save writes those of the texts that it brings.</summary>
internal static class WordingNodes
{
    // Instruments a request: some hundred kilobytes of text.
    private const int PageSize = 50;

    private static readonly string Texts = CypherFile.Text("wording-texts");
    private static readonly string Set = CypherFile.Text("wording-set");

    /// <summary>Makes those of all texts.</summary>
    /// <returns>Of how many.</returns>
    public static async Task<int> MakeAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        int count = 0;
        for (string? after = ""; after is not null;)
        {
            QueryAnswer page = await client.ReadForAChangeAsync(
                QueryStatement.Read(Texts, ("after", after), ("most", PageSize)), cancellationToken).ConfigureAwait(false);
            Text[] texts = [.. page.Rows.SelectMany(Made)];
            if (texts.Length > 0)
            {
                await client.RunAsync(QueryStatement.Write(Set, ("texts", texts.Select(t => new
                {
                    instrument = t.Instrument,
                    letter = t.Letter,
                    head = t.Head,
                    words = t.Words,
                }))), cancellationToken).ConfigureAwait(false);
            }

            count += texts.Length;
            after = page.Count < PageSize ? null : page.Rows.Last()[0].GetString();
        }

        return count;
    }

    private sealed record Text(string Instrument, string Letter, string Head, string Words);

    private static IEnumerable<Text> Made(JsonElement row)
    {
        string instrument = row[0].GetString()!;
        ILookup<int, JsonElement> provisions = row[2].EnumerateArray()
            .ToLookup(p => (int)Math.Floor(p[3].GetInt32() / (double)ResolutionPart.Places));
        foreach (JsonElement text in row[1].EnumerateArray().Where(t => t[1].ValueKind != JsonValueKind.Null))
        {
            (string letter, string head) = (text[0].GetString()!, text[1].GetString()!);
            byte[] words = KeptWords.Of(
                JsonText.Read<DocumentHead>(head), letter,
                provisions[Translation.Number(letter)].Select(p =>
                    (p[0].GetString()!, NodeMaps.ProvisionKinds[p[1].GetString()!], p[2].GetString()!)));
            yield return new Text(instrument, letter, head, Convert.ToBase64String(words));
        }
    }
}
