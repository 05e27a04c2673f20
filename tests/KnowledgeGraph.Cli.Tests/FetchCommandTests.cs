using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg fetch</c> and <c>kg load --fetch</c>, with a service on this machine that has one document.</summary>
public sealed class FetchCommandTests
{
    private TemporaryFolder _folder = null!;
    private WebApplication _service = null!;

    [SetUp]
    public async Task StartService()
    {
        _folder = new TemporaryFolder();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _service = builder.Build();
        _service.MapGet("/en/A/RES/74/174", () =>
            Results.Bytes(Word("A/RES/74/174", "The General Assembly,", "Recalling its resolution 70/1 of 25 September 2015,",
            "1. Decides to remain seized of the matter."), "application/octet-stream"));
        _service.MapGet("/fr/A/RES/74/174", () =>
            Results.Bytes(Word("A/RES/74/174", "L\u2019Assemblée générale,", "Rappelant sa résolution 70/1 du 25 septembre 2015,",
            "Réaffirmant que les États ont des obligations, conformément à la Charte des Nations Unies et au droit international,",
            "Consciente de la nécessité de faire connaître ces obligations à tous ceux qui les ignorent et de les aider à y satisfaire,",
            "1. Décide de rester saisie de la question."), "application/octet-stream"));
        await _service.StartAsync();
    }

    [TearDown]
    public async Task StopService()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Fetch_PrintsSymbolAndPathAndNamesWhatIsNotThere()
    {
        Answer answer = await RunAsync("fetch", "General Assembly resolution 74/174", "A/RES/74/175");

        string[] row = answer.Lines.Single().Split('\t');
        Assert.That(row[0], Is.EqualTo("A/RES/74/174"));
        Assert.That(row[1], Does.StartWith(_folder.Path).And.EndsWith("A_RES_74_174.docx"));
        Assert.That(File.Exists(row[1]), Is.True);
        Assert.That(answer.Code, Is.EqualTo(1));
        Assert.That(answer.Error, Does.Contain("A/RES/74/175 is not there in this language (404"));
    }

    [Test]
    public async Task LoadFetch_LoadsWhatWasFetchedAndWhatItCitesIsNoFailure()
    {
        Answer loaded = await RunAsync("load", "--fetch", "A/RES/74/174", "--with-cited", "1", "--store", $"sqlite:{_folder.Path}/g.db");
        Answer shown = await RunAsync("show", "A/RES/74/174", "--store", $"sqlite:{_folder.Path}/g.db");

        Assert.That(loaded.Code, Is.EqualTo(0), loaded.Error);
        Assert.That(loaded.Error, Does.Contain("A/RES/70/1 is not there in this language").And.Contain("1 added, 0 replaced, 0 unchanged, 0 failed"));
        Assert.That(shown.Output, Does.Contain("A/RES/70/1"));
    }

    [Test]
    public async Task LoadFetch_InSeveralLanguages_BringsEachAndChangesNothingOfTheOthers()
    {
        string store = $"sqlite:{_folder.Path}/g.db";
        Answer english = await RunAsync("load", "--fetch", "A/RES/74/174", "--store", store);
        Answer before = await RunAsync("show", "A/RES/74/174", "--store", store);
        Answer both = await RunAsync("load", "--fetch", "A/RES/74/174", "--fetch", "A/RES/74/175", "--lang", "en,fr", "--store", store);
        Answer after = await RunAsync("show", "A/RES/74/174", "--store", store);

        Assert.That((english.Code, both.Code), Is.EqualTo((0, 1)), both.Error);
        Assert.That(both.Error, Does.Contain("1 added, 0 replaced, 1 unchanged, 0 failed")
            .And.Contain("A/RES/74/175 (en) is not there in this language").And.Contain("A/RES/74/175 (fr) is not there in this language"));
        Assert.That(after.Lines, Does.Contain("field\tlanguages\ten; fr"));
        Assert.That(before.Lines.Except(after.Lines), Is.EqualTo(["field\tlanguages\ten"]), "all else stays");
    }

    [TestCase("fetch", "Nothing to fetch: name the symbol of a document")]
    [TestCase("fetch nonsense", "'nonsense' is no symbol of a document")]
    [TestCase("fetch A/RES/74/174 --with-cited 4", "--with-cited is a whole number from 0 to 3")]
    [TestCase("fetch A/RES/74/174 --lang de", "--lang is one or more of ar, zh, en, fr, ru, es, with commas between them, not 'de'")]
    [TestCase("fetch A/RES/74/174 --lang fr,de", "not 'de'")]
    [TestCase("fetch 74/174", "'74/174' may be A/RES/74/174 or ")]
    [TestCase("load", "Nothing to load")]
    [TestCase("load --fetch nonsense", "'nonsense' is no symbol of a document")]
    public async Task WrongUsage_IsSaid(string line, string message)
    {
        Answer answer = await RunAsync(line.Split(' '));

        Assert.That((answer.Code, answer.Output), Is.EqualTo((2, "")));
        Assert.That(answer.Error, Does.Contain(message).IgnoreCase);
    }

    [Test]
    public async Task AddressThatIsNone_IsWrongUsage()
    {
        Answer answer = await Kg.RunAsync(new Setting { Variables = { ["KG_DOCUMENTS"] = "there" } }, "fetch", "A/RES/74/174");

        Assert.That((answer.Code, answer.Error), Is.EqualTo(
            (2, "kg: The variable KG_DOCUMENTS is no address of a service, such as https://docs.un.org/.\n")));
    }

    private Task<Answer> RunAsync(params string[] args) => Kg.RunAsync(
        new Setting { Variables = { ["KG_DOCUMENTS"] = _service.Urls.Single(), ["XDG_CACHE_HOME"] = _folder.Path, ["HOME"] = _folder.Path } }, args);

    private static byte[] Word(params string[] paragraphs)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"))}</w:body></w:document>");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
