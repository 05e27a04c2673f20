using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Searching;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>Where words stand is read from FTS5's own tables as FTS5 itself tells it, however the file was written.</summary>
public sealed class FtsSegmentsTests
{
    [Test]
    public async Task Find_EveryWord_StandsWhereFts5SaysItDoes()
    {
        string path = StoreFiles.NewPath();
        await using var store = new SqliteGraphStore(path);
        await store.InitializeAsync();

        // Many small saves, texts that are replaced and that are taken out: many segments, merged and not, and rows that are gone.
        IncomingDocument[] documents = [.. Corpus.Some(24).Select(d => new IncomingDocument(d, ""))];
        foreach (IncomingDocument[] some in documents.Chunk(3))
        {
            await store.SaveAsync(some);
        }

        for (int i = 1; i <= 30; i++)
        {
            await store.SaveAsync(Text.Of("A/RES/1/1").Says("PP1", $"Whales number {i} are large, {string.Join(' ', Enumerable.Repeat("whales", 9 * i))},")
                .Says("OP1", $"Urges{string.Concat(Enumerable.Range(0, 40 * i).Select(w => $" word{w}"))};"), "");
        }

        await store.SaveAsync(documents[..5]);
        await store.RemoveAsync([Removal.OfText(new InstrumentId("A/RES/1/7"))]);
        await using var sessions = new SqliteSessions(path, new SqliteStoreOptions());
        foreach (SearchTable table in new[] { SearchTable.Instruments, SearchTable.Provisions })
        {
            await sessions.ReadAsync(session => Compare(session, table), CancellationToken.None);
        }
    }

    private static bool Compare(SqliteSession session, SearchTable table)
    {
        FtsSegments segments = FtsSegments.Of(session, table.Index);
        Assert.That(segments.IsKnown, Is.True);
        string vocabulary = table == SearchTable.Instruments ? "instrument_word" : "provision_word";
        List<(string Word, long Places)> words = session.Rows($"SELECT term, cnt FROM temp.{vocabulary}", row => (row.GetString(0), row.GetInt64(1)));
        Assert.That(words, Has.Count.GreaterThan(20));
        foreach ((string word, long places) in words)
        {
            WordRows found = WordRows.None;
            foreach (WordRows segment in segments.Find(session, table.Index, [(byte)'0', .. Encoding.UTF8.GetBytes(word)]))
            {
                found = WordRows.Of(found, segment, isNewer: true);
            }

            found = found.Standing();
            Assert.That(found.Rows, Is.EqualTo(session.Rows(table.Rows, row => row.GetInt32(0), ("@query", $"\"{word}\""))), word);
            if (found.Counts.All(c => c < byte.MaxValue))
            {
                Assert.That(found.Counts.Sum(c => c), Is.EqualTo(places), word);
            }
        }

        Assert.That(segments.Find(session, table.Index, [.. "0nothingofthekind"u8]), Is.Empty);
        return true;
    }
}
