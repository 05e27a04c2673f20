using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Sqlite.Pages;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>
/// A fault in any column of any table is found, and a row that is missing. The faults are made of the schema, so that a table that nobody looks
/// through fails here as soon as it is there.
/// </summary>
[TestFixture]
public sealed class SqliteFaultTests
{
    // What nothing else tells.
    private static readonly Dictionary<string, string> SaidOnce = new(StringComparer.Ordinal)
    {
        ["source.path"] = "what a file is called",
        ["source.fingerprint"] = "what a file was like: with another one it is read again",
        ["source.digest"] = "what a file said, which the graph need not say any more",
        ["source"] = "that a file was read: without it, it is read again",
        ["store.key"] = "which store it is",
        ["store.one"] = "the only row that there can be",
        ["citation.id"] = "the number of a row to which nothing need refer",
        ["reference.id"] = "the number of a row to which nothing need refer",
        ["instrument_text_idx"] = "where the first page of an index begins, which is where it begins without being told",
        ["instrument_text_idx.segid"] = "the same",
        ["instrument_text_idx.term"] = "the same",
        ["provision_text_idx"] = "the same",
        ["provision_text_idx.segid"] = "the same",
        ["provision_text_idx.term"] = "the same",
        ["translation_text_idx"] = "the same",
        ["translation_text_idx.segid"] = "the same",
        ["translation_text_idx.term"] = "the same",
    };

    private string template = null!;

    [OneTimeSetUp]
    public async Task MakeTheFile()
    {
        template = StoreFiles.NewPath();
        await using IGraphStore store = await StoreFiles.OpenAsync(template);
        await store.SaveAsync([.. WholeGraph.Texts.Select(t => new IncomingDocument(t, "fingerprint"))]);
        foreach (IncomingRecords records in WholeGraph.Records)
        {
            await store.SaveRecordsAsync(records);
        }

        await store.SaveAsync(Text.Of("A/RES/77/9").Says("OP1", "Recalls resolution 70/1.", new Cite("resolution 70/1", "A/RES/70/1")), "fingerprint");
    }

    [Test]
    public async Task Verify_OfAWholeFile_FindsNothing()
    {
        List<GraphDifference> found = [];
        await using IGraphStore store = await StoreFiles.OpenAsync(template);
        Verification seen = await store.VerifyAsync(found.Add);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Empty);
            Assert.That((seen.Texts, seen.Unsummed, seen.Differences), Is.EqualTo((6, 0, 0)));
            Assert.That(seen.Facts, Is.GreaterThan(150));
        }
    }

    [Test]
    public async Task Verify_OfAFaultInAnyColumn_FindsIt()
    {
        List<string> missed = [], empty = [];
        int made = 0;
        foreach ((string what, string statement) in Faults().Where(f => !SaidOnce.ContainsKey(f.What)))
        {
            string path = StoreFiles.NewPath();
            File.Copy(template, path);
            if (Damage(path, statement) == 0)
            {
                empty.Add(what);
                continue;
            }

            made++;
            if (!await IsFoundAsync(path))
            {
                missed.Add($"{what}: {statement}");
            }

            File.Delete(path);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(missed, Is.Empty, "nobody notices these");
            Assert.That(empty, Is.Empty, "these tables have no row in the test's graph: put something into it that makes one");
            Assert.That(made, Is.GreaterThan(120));
        }
    }

    private static async Task<bool> IsFoundAsync(string path)
    {
        List<GraphDifference> found = [];
        try
        {
            await using IGraphStore store = await StoreFiles.OpenAsync(path);
            await store.VerifyAsync(found.Add);
        }
        catch (GraphStoreException e)
        {
            // What SQLite cannot read is said, not passed over.
            return e.Message.Contains(path, StringComparison.Ordinal);
        }

        return found.Count > 0;
    }

    // Of each table: another value in each column, and the last row gone.
    private IEnumerable<(string What, string Statement)> Faults()
    {
        using SqliteConnection connection = Open(template);
        foreach (string[] table in Rows(connection, """
            SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND name NOT LIKE 'sqlite_%' ORDER BY name
            """))
        {
            string[][] columns = [.. Rows(connection, $"SELECT name, pk, type FROM pragma_table_info('{table[0]}')")];
            string key = table[2] == "1" ? $"({string.Join(", ", columns.Where(c => c[1] != "0").Select(c => $"\"{c[0]}\""))})" : "rowid";
            string last = $"{key} = (SELECT {key.Trim('(', ')')} FROM \"{table[0]}\" ORDER BY {key.Trim('(', ')')} DESC LIMIT 1)";

            // An index of another table's words has only its shadows to be changed.
            foreach (string[] column in table[1] == "virtual" ? [] : columns)
            {
                yield return ($"{table[0]}.{column[0]}", $"""
                    UPDATE "{table[0]}" SET "{column[0]}" = CASE typeof("{column[0]}")
                        WHEN 'integer' THEN "{column[0]}" + 77 WHEN 'blob' THEN zeroblob(length("{column[0]}")) WHEN 'null' THEN 7 ELSE "{column[0]}" || '7' END
                    WHERE {last}
                    """);
            }

            if (table[1] != "virtual")
            {
                yield return (table[0], $"DELETE FROM \"{table[0]}\" WHERE {last}");
            }
        }
    }

    private static int Damage(string path, string statement)
    {
        using SqliteConnection connection = Open(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }

    private static IEnumerable<string[]> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at).ToString()!)];
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={CheckedPages.Source(path)};Pooling=False;Foreign Keys=False");
        connection.Open();
        return connection;
    }
}
