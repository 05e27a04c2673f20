using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Two texts side by side, over HTTP.</summary>
public sealed partial class CompareTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _texts = await TwoYears.OpenAsync();
        _service = await Service.StartAsync(_texts.Store, configure: o => o.MaxDraftBytes = 20_000);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Page_SideBySide_ShowsInEachTextWhatTheOtherHasNot()
    {
        string html = await _service.Client.GetStringAsync("/compare?a=A/RES/74/1&b=75/1");

        Assert.Multiple(() =>
        {
            Assert.That(Cells(html, "changed"), Does.Contain("1. Welcomes the report of the Special Committee;"));
            Assert.That(Cells(html, "changed"), Does.Contain("1. Welcomes the report of the Special Committee <ins>and its annex</ins>;"));
            Assert.That(Cells(html, "dropped"), Does.Contain("2. <del>Urges all States to contribute to the fund;</del>"));
            Assert.That(Cells(html, "same"), Does.Contain("2. Decides to remain seized of the matter."));
            Assert.That(html, Does.Contain("1 paragraph the same, 2 changed, 1 dropped."));
            Assert.That(html, Does.Contain("""href="/i/A/RES/75/1#OP1" title="A/RES/75/1, operative paragraph 1">OP1</a>"""));
        });
    }

    [Test]
    public async Task Page_AsOneText_MarksBothInOneParagraph()
    {
        string html = await _service.Client.GetStringAsync("/compare?a=A/RES/74/1&b=A/RES/75/1&view=inline");

        Assert.That(Cells(html, "changed"), Does.Contain(
            "Recalling its resolution <del>73/1 of 2 December 2018</del><ins>74/1 of 1 December 2019</ins>,"));
    }

    [Test]
    public async Task Page_OnlyWhatChanged_CountsTheRest()
    {
        string html = await _service.Client.GetStringAsync("/compare?a=A/RES/74/1&b=A/RES/75/1&show=changes");

        Assert.That(html, Does.Contain(">1 paragraph the same<").And.Not.Contain("Decides to remain seized"));
    }

    [Test]
    public async Task Page_OfParagraphs_ComparesThem()
    {
        string html = await _service.Client.GetStringAsync("/compare?a=A/RES/74/1%20OP1&b=A/RES/75/1%23OP2");

        Assert.That(html, Does.Contain("<del>Welcomes the report of the Special Committee;</del>").And.Not.Contain("Question of the fish</p>"));
    }

    [TestCase("/compare", 200, "Compare two texts")]
    [TestCase("/compare?b=A/RES/74/1", 200, "No loaded text is known to be the one before A/RES/74/1. Name the one to compare it with.")]
    [TestCase("/compare?a=A/RES/74/1&b=A/RES/99/9", 404, "Nothing loaded is “A/RES/99/9”.")]
    [TestCase("/compare?a=A/RES/74/1&b=A/RES/73/1", 404, "is not loaded, or has no such part: “A/RES/73/1” cannot be compared.")]
    [TestCase("/compare?a=A/RES/74/1&b=A/RES/75/1%20OP9", 404, "is not loaded, or has no such part: “A/RES/75/1 OP9” cannot be compared.")]
    [TestCase("/compare?a=A/RES/74/1&b=%3Cscript%3E", 404, "Nothing loaded is “&lt;script&gt;”.")]
    public async Task Page_WithoutTwoTexts_SaysWhatIsMissing(string address, int status, string words)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(words));
    }

    [Test]
    public async Task Page_OfAnInstrument_LeadsToItsComparisonWithTheOneBefore()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/75/1");
        using HttpResponseMessage response = await _service.Client.GetAsync("/compare?b=A%2FRES%2F75%2F1");

        Assert.That(html, Does.Contain("""href="/compare?b=A%2FRES%2F75%2F1">Compare with the one before</a>"""));
        Assert.That(response.Headers.Location?.OriginalString, Is.EqualTo("/compare?a=A%2FRES%2F74%2F1&b=A%2FRES%2F75%2F1"));
    }

    [Test]
    public async Task Word_OfTwoTemporaryStore_IsAFileWithTrackedChanges()
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/compare?a=A/RES/74/1&b=A/RES/75/1&as=docx");

        Assert.That(response.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("A_RES_75_1-A_RES_74_1.docx"));
        Assert.That(await DocumentAsync(response), Does.Contain("<w:del ").And.Contain("<w:ins ").And.Contain(" all States to contribute"));
    }

    [Test]
    public async Task Draft_BesideALoadedText_IsShownAndNothingOfItIsStored()
    {
        int before = (await _texts.Store.StatisticsAsync()).Provisions;
        using HttpResponseMessage response = await SendAsync(("a", "A/RES/74/1"), ("text", TwoYears.Draft));
        string html = await response.Content.ReadAsStringAsync();

        Assert.That(Cells(html, "changed"), Does.Contain("1. Welcomes the report of the Special Committee <ins>and its A&amp;B annex</ins>;"));
        Assert.That((await _texts.Store.StatisticsAsync()).Provisions, Is.EqualTo(before));
    }

    [Test]
    public async Task Draft_AsWord_IsAFileWithTrackedChanges()
    {
        using HttpResponseMessage response = await SendAsync(("a", "A/RES/74/1"), ("text", TwoYears.Draft), ("as", "docx"));

        Assert.That(await DocumentAsync(response), Does.Contain("<w:ins ").And.Contain("annex"));
    }

    [Test]
    public async Task Draft_WithoutALoadedText_SaysWhatIsMissing()
    {
        using HttpResponseMessage response = await SendAsync(("text", TwoYears.Draft));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("Name the loaded text, and paste the draft or choose a file."));
    }

    [Test]
    public async Task Draft_ThatIsTooLarge_IsRefused()
    {
        using HttpResponseMessage response = await SendAsync(("a", "A/RES/74/1"), ("text", new string('x', 200_000)));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    private async Task<HttpResponseMessage> SendAsync(params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach ((string name, string value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await _service.Client.PostAsync("/compare", form);
    }

    private static async Task<string> DocumentAsync(HttpResponseMessage response)
    {
        Assert.That(
            response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        await using Stream file = await response.Content.ReadAsStreamAsync();
        await using var zip = new ZipArchive(file);
        using var part = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        return await part.ReadToEndAsync();
    }

    // The words of the cells of rows of a class, with what is marked in them.
    private static string[] Cells(string html, string row) => [.. Rows().Matches(html).Where(m => m.Groups[1].Value == row)
        .SelectMany(m => Paragraphs().Matches(m.Groups[2].Value))
        .Select(m => Spaces().Replace(Numbers().Replace(m.Groups[1].Value, "$1"), " ").Trim())];

    [GeneratedRegex("<tr class=\"(\\w+)\">(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<p>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Paragraphs();

    [GeneratedRegex("<span class=\"number\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
