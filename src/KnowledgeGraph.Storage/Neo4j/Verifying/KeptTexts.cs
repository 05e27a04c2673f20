using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Verifying;

/// <summary>The texts that a database keeps, as they are saved.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="found">Is told of texts that cannot be read.</param>
internal sealed class KeptTexts(Neo4jClient client, Action<GraphDifference> found)
{
    private const int TextsAtOnce = 50;
    private const int SourcesAtOnce = 2000;

    private static readonly string KeysText = CypherFile.Text("verify-texts");
    private static readonly string SourcesText = CypherFile.Text("verify-sources");

    /// <summary>Reads all.</summary>
    public async Task<IReadOnlyList<IncomingText>> AllAsync(CancellationToken cancellationToken)
    {
        ILookup<string, TextSource> sources = (await SourcesAsync(cancellationToken).ConfigureAwait(false))
            .ToLookup(s => s.Instrument, s => s.Source);
        QueryAnswer answer = await client.ReadAsync(KeysText, cancellationToken).ConfigureAwait(false);
        string[] keys = [.. answer.Rows.Select(r => r[0].GetString()!)];
        var texts = new List<IncomingText>(keys.Length);
        for (int at = 0; at < keys.Length; at += TextsAtOnce)
        {
            string[] some = keys[at..Math.Min(keys.Length, at + TextsAtOnce)];
            string? before = at == 0 ? null : keys[at - 1];
            if (await ReadAsync(before, some, sources, cancellationToken).ConfigureAwait(false) is { } read)
            {
                texts.AddRange(read);
                continue;
            }

            // One of them cannot be read: each by itself, so that it is named.
            foreach (string key in some)
            {
                texts.AddRange(await ReadAsync(before, [key], sources, cancellationToken).ConfigureAwait(false) ?? []);
                before = key;
            }
        }

        return texts;
    }

    private async Task<IncomingText[]?> ReadAsync(
        string? before, string[] keys, ILookup<string, TextSource> sources, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<KeptText> kept = await Neo4jTextScan.AfterAsync(
                client, before is null ? null : new InstrumentId(before), keys.Length, cancellationToken).ConfigureAwait(false);
            HashSet<(InstrumentId, string)> first = [.. kept.DistinctBy(t => t.Instrument).Select(t => (t.Instrument, t.Letter))];
            return IncomingText.Of(
                kept,
                text =>
                [
                    .. sources[text.Instrument.Value]
                        .Where(s => s.Letter is null ? first.Contains((text.Instrument, text.Letter)) : s.Letter == text.Letter),
                ]);
        }
        catch (Exception e) when (UnreadableText.Is(e))
        {
            if (keys.Length > 1)
            {
                return null;
            }

            found(new GraphDifference("Instrument", keys[0], UnreadableText.Say(e), null));
            return [];
        }
    }

    private async Task<List<(string Instrument, TextSource Source)>> SourcesAsync(CancellationToken cancellationToken)
    {
        List<(string, TextSource)> sources = [];
        for (string? after = ""; after is not null;)
        {
            QueryAnswer page = await client.ReadAsync(SourcesText, cancellationToken, ("after", after), ("most", SourcesAtOnce)).ConfigureAwait(false);
            after = null;
            foreach (JsonElement row in page.Rows)
            {
                after = row[0].GetString();
                sources.Add((
                    row[3].Text() ?? "", new TextSource(row[1].GetString()!, row[2].Text() ?? "", row[4].Text(), row[5].Text())));
            }

            after = page.Count < SourcesAtOnce ? null : after;
        }

        return sources;
    }
}
