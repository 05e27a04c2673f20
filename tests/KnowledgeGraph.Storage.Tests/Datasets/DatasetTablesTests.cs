using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;
using Microsoft.VisualBasic.FileIO;

namespace KnowledgeGraph.Storage.Tests.Datasets;

/// <summary>What the tables say, in either format, to whoever reads them by their description.</summary>
[TestFixture]
public sealed class DatasetTablesTests
{
    private DatasetFiles files = null!;

    private static IEnumerable<string> Names => DatasetTables.All.Select(t => t.Name);

    [OneTimeSetUp]
    public async Task WriteAsync()
    {
        await using IGraphStore store = await StoreFiles.OpenNewAsync();
        await WholeGraph.SaveAsync(store);
        files = await DatasetFiles.OfAsync(store);
    }

    [OneTimeTearDown]
    public void Remove() => files.Dispose();

    [TestCaseSource(nameof(Names))]
    public async Task Table_InBothFormats_HasTheSameRowsAndMoreThanNone(string name)
    {
        Table table = Find(name);
        object?[][] csv = await RowsAsync(RowFile.Csv, table), parquet = await RowsAsync(RowFile.Parquet, table);

        Assert.That(csv, Is.Not.Empty);
        Assert.That(csv, Is.EqualTo(parquet));
    }

    // Another reader of RFC 4180, which knows nothing of ours.
    [TestCaseSource(nameof(Names))]
    public async Task Csv_ReadByAnother_HasTheSameCells(string name)
    {
        Table table = Find(name);
        using var parser = new TextFieldParser(Path.Combine(files.Folder, name + ".csv")) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var read = new List<string[]>();
        while (parser.ReadFields() is { } fields)
        {
            read.Add(fields);
        }

        object?[][] rows = await RowsAsync(RowFile.Csv, table);
        Assert.That(read[0], Is.EqualTo(table.Columns.Select(c => c.Name)));
        Assert.That(read.Skip(1).Select(r => r.Select(Line)), Is.EqualTo(rows.Select(r => r.Select(v => Line(Written(v))))));

        // It has only one way to end a line.
        static string Line(string cell) => cell.ReplaceLineEndings("\n");
    }

    [TestCaseSource(nameof(Names))]
    public async Task Package_DescribesEveryColumn_AndItsKeysLeadSomewhere(string name)
    {
        Table table = Find(name);
        using var package = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(files.Folder, "datapackage.json")));
        JsonElement resource = package.RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("path").GetString() == name + ".csv");
        JsonElement schema = resource.GetProperty("schema");
        object?[][] rows = await RowsAsync(RowFile.Csv, table);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()), Is.EqualTo(table.Columns.Select(c => c.Name)));
            Assert.That(resource.GetProperty("rows").GetInt64(), Is.EqualTo(rows.Length));
            Assert.That(rows.Select(r => string.Join('|', r.Take(table.Keys))), Is.Unique, "the key");
            Assert.That(table.Columns.Select(c => c.Description), Is.All.Match(@"^\S.*\.$"));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(files.Folder, "codebook.md")), Does.Contain($"## {name}\n\n{table.Description}"));
            foreach ((int at, Column column) in table.Columns.Index().Where(c => c.Item.RefersTo is not null))
            {
                (string to, string key) = column.RefersTo!.Value;
                object?[][] others = await RowsAsync(RowFile.Csv, Find(to));
                Assert.That(rows.Select(r => r[at]).OfType<string>().Distinct(), Is.SubsetOf(others.Select(r => r[Find(to).PlaceOf(key)])), column.Name);
            }

            foreach ((int at, Column column) in table.Columns.Index().Where(c => c.Item.Values.Count > 0))
            {
                Assert.That(rows.Select(r => r[at]).Distinct(), Is.SubsetOf(column.Values), column.Name);
            }
        }
    }

    [Test]
    public async Task Wording_OfARepeatedParagraph_NamesTheEarlierOne()
    {
        await using IGraphStore store = await StoreFiles.OpenNewAsync();
        const string Words = "Requests the Secretary-General to submit to the Assembly a report on the implementation of the present resolution;";
        await store.SaveAsync(Text.Of("A/RES/50/1").On("1995-10-01").By("General Assembly").Says("OP1", Words), "1");
        await store.SaveAsync(Text.Of("A/RES/51/1").On("1996-10-01").By("General Assembly").Says("OP7", Words), "2");
        using DatasetFiles written = await DatasetFiles.OfAsync(store);
        PlacedWordingTable table = DatasetTables.Wording;
        object?[][] rows = await ReadAsync(written, RowFile.Parquet, table);

        Assert.That(rows.Select(r => (r[table.PlaceOf("provision")], r[table.PlaceOf("origin")], r[table.PlaceOf("closest")], r[table.PlaceOf("coverage")])),
            Is.EqualTo(new (object?, object?, object?, object?)[]
            {
                ("A/RES/50/1#OP1", "NEW", null, null), ("A/RES/51/1#OP7", "AGREED", "A/RES/50/1#OP1", 1.0),
            }));
    }

    private static Table Find(string name) => DatasetTables.All.Single(t => t.Name == name);

    private static string Written(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private Task<object?[][]> RowsAsync(RowFile format, Table table) => ReadAsync(files, format, table);

    private static async Task<object?[][]> ReadAsync(DatasetFiles from, RowFile format, Table table)
    {
        await using FileStream stream = File.OpenRead(Path.Combine(from.Folder, format.NameOf(table)));
        var rows = new List<object?[]>();
        await foreach (object?[] row in format.Read(table, stream, CancellationToken.None))
        {
            rows.Add(row);
        }

        return [.. rows];
    }
}
