using System.Security.Cryptography;
using KnowledgeGraph.Dataset;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Tables;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Datasets;

/// <summary>What is not as it was written is refused by a sentence that names file and row, and nothing of it is loaded.</summary>
[TestFixture]
public sealed class DatasetRefusalTests
{
    private readonly Dictionary<DatasetFormat, Dictionary<string, byte[]>> written = [];
    private IGraphStore empty = null!;

    private static IEnumerable<TestCaseData> Files() => RowFile.All.SelectMany(f => DatasetTables.All.Select(f.NameOf).Select(name =>
        new TestCaseData(f == RowFile.Csv ? DatasetFormat.Csv : DatasetFormat.Parquet, name)));

    private static IEnumerable<string> Csv() => DatasetTables.All.Select(RowFile.Csv.NameOf);

    [OneTimeSetUp]
    public async Task WriteAsync()
    {
        await using IGraphStore store = await StoreFiles.OpenNewAsync();
        await WholeGraph.SaveAsync(store);
        foreach (DatasetFormat format in new[] { DatasetFormat.Csv, DatasetFormat.Parquet })
        {
            using DatasetFiles files = await DatasetFiles.OfAsync(store, format);
            written[format] = Directory.EnumerateFiles(files.Folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        }

        empty = await StoreFiles.OpenNewAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await empty.DisposeAsync();

    [TestCaseSource(nameof(Files))]
    public async Task File_ThatIsDamaged_IsNamed(DatasetFormat format, string name)
    {
        byte[] whole = written[format][name];
        byte[] changed = [.. whole];
        changed[whole.Length / 2] ^= 0x20;
        foreach (byte[]? damaged in new[] { changed, whole[..^1], [], [.. whole, (byte)'x'], null })
        {
            Assert.That(await RefusalAsync(format, (name, damaged)), Does.Contain(name).And.EndWith("Nothing was loaded."));
        }
    }

    // Whoever changes a file by hand may make its sum anew: the sums of the texts, the order and the numbers of rows still tell.
    [TestCaseSource(nameof(Csv))]
    public async Task File_WithRowsLeftOutTwiceOrMoved_IsNamedWithTheRow(string name)
    {
        string[] lines = Lines(name);
        (string What, string[] Lines, string Row)[] damages =
        [
            ("the last is left out", lines[..^1], $"{lines.Length - 1}"),
            ("the last is there twice", [.. lines, lines[^1]], $"{lines.Length}"),
            ("the last is first", lines.Length == 2 ? [lines[0]] : [lines[0], lines[^1], .. lines[1..^1]], "[12]"),
            ("a cell more", [.. lines[..^1], lines[^1] + ",1"], $"{lines.Length - 1}"),
            ("other columns", ["zephyr," + lines[0], .. lines[1..]], "1"),
        ];
        foreach ((string what, string[] damaged, string row) in damages)
        {
            Assert.That(await RefusalAsync(DatasetFormat.Csv, true, (name, Text(damaged))), Does.Match($"{name}, row {row}: "), what);
        }
    }

    [TestCase("texts", "Fourteenth Congress", "Fifteenth Congress", 4)]
    [TestCase("texts", "\"RESOLUTION\"", "\"DECREE\"", 1)]
    [TestCase("texts", "\"E/RES/2022/14\",\"\"", "\"E/RES/2022/14\",\"xy\"", 5)]
    [TestCase("provisions", "We envisage.", "We imagine.", 1)]
    [TestCase("provisions", "[[", "[[[", 2)]
    [TestCase("citations", "\"RECALLS\"", "\"WELCOMES\"", 1)]
    [TestCase("citations", "2015-09-25", "2015-9-25", 7)]
    [TestCase("citations", "\"E/RES/2022/14\",\"\",0", "\"E/RES/2022/14\",\"\",00", 6)]
    [TestCase("candidates", "convention-a", "convention-c", 1)]
    [TestCase("statements", "World Conference on Crime", "", 1)]
    [TestCase("diagnostics", "Two fit.", "Three fit.", 4)]
    [TestCase("assertions", "\"DATE\"", "\"DAY\"", 0)]
    [TestCase("assertions", "\"E/RES/2022/14\"", "\"E/RES/2022/15\"", 0)]
    [TestCase("instruments", "true", "yes", 7)]
    [TestCase("recorded", "ASEAN", "AU", 0)]
    [TestCase("relations", "\"BASED_ON\"", "", 5)]
    public async Task Cell_ThatIsChangedByHand_IsNamedWithTheRow(string table, string old, string changed, int row)
    {
        string name = table + ".csv", text = string.Join("\r\n", Lines(name)) + "\r\n";
        Assume.That(text, Does.Contain(old));

        Assert.That(
            await RefusalAsync(DatasetFormat.Csv, true, (name, System.Text.Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)))),
            Does.Contain($"{name}, row {(row == 0 ? "" : $"{row}: ")}"));
    }

    [TestCase("\"kgDataset\": 1", "\"kgDataset\": 2", "newer version")]
    [TestCase("\"kgDataset\": 1", "\"other\": 1", "not that of a data set of this program")]
    [TestCase("\"rows\": 5", "\"rows\": 6", "it ends here, and had 6 rows")]
    [TestCase("\"path\": \"texts.csv\"", "\"path\": \"text.csv\"", "names no file of texts")]
    [TestCase("\"path\": \"wording.csv\"", "\"path\": \"wordings.csv\"", "does not name wording")]
    [TestCase("{", "", "missing, damaged, or not that")]
    public async Task Package_OfAnotherProgramOrVersion_IsRefusedByASentence(string old, string changed, string sentence)
    {
        string text = System.Text.Encoding.UTF8.GetString(written[DatasetFormat.Csv]["datapackage.json"]);
        Assume.That(text, Does.Contain(old));

        string refusal = await RefusalAsync(
            DatasetFormat.Csv, true, ("datapackage.json", System.Text.Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal))));
        Assert.That(refusal, Does.Contain(sentence));
    }

    [Test]
    public async Task Sums_ThatAreNone_AreRefused()
    {
        foreach (byte[]? sums in new[] { null, [], "zephyr"u8.ToArray() })
        {
            Assert.That(await RefusalAsync(DatasetFormat.Csv, ("SHA256SUMS", sums)), Does.Contain("SHA256SUMS"));
        }
    }

    [Test]
    public async Task Parquet_WithTheRowsOfAnotherTable_IsRefusedByItsColumns() => Assert.That(
        await RefusalAsync(DatasetFormat.Parquet, true, ("names.parquet", written[DatasetFormat.Parquet]["bodies.parquet"])),
        Does.Contain("names.parquet, row 1: its columns are id (").And.Contain("not instrument ("));

    private static byte[] Text(string[] lines) => System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\r\n")));

    private string[] Lines(string name)
    {
        string text = System.Text.Encoding.UTF8.GetString(written[DatasetFormat.Csv][name]);
        var lines = new List<string>();
        int from = 0;
        bool isQuoted = false;
        for (int at = 0; at < text.Length; at++)
        {
            isQuoted ^= text[at] == '"';
            if (!isQuoted && text[at] == '\n')
            {
                lines.Add(text[from..(at - 1)]);
                from = at + 1;
            }
        }

        return [.. lines];
    }

    private Task<string> RefusalAsync(DatasetFormat format, params (string Name, byte[]? Bytes)[] changed) => RefusalAsync(format, false, changed);

    private async Task<string> RefusalAsync(DatasetFormat format, bool sumsAnew, params (string Name, byte[]? Bytes)[] changed)
    {
        using var files = DatasetFiles.None();
        Directory.CreateDirectory(files.Folder);
        Dictionary<string, byte[]> all = new(written[format]);
        foreach ((string name, byte[]? bytes) in changed)
        {
            all.Remove(name);
            if (bytes is not null)
            {
                all[name] = bytes;
            }
        }

        if (sumsAnew)
        {
            all["SHA256SUMS"] = System.Text.Encoding.UTF8.GetBytes(string.Concat(all.Where(f => f.Key != "SHA256SUMS")
                .Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n")));
        }

        foreach ((string name, byte[] bytes) in all)
        {
            await File.WriteAllBytesAsync(Path.Combine(files.Folder, name), bytes);
        }

        DatasetException? refusal = await Assert.ThrowsAsync<DatasetException>(() => files.LoadAsync(empty));
        Assert.That(await empty.InstrumentsAfterAsync(null, 1), Is.Empty);
        return refusal!.Message;
    }
}
