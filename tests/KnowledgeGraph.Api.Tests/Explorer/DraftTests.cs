using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Drafts against a graph: everything suspicious is listed, and nothing else.</summary>
public sealed partial class DraftTests
{
    private const string Languages = "Recognizing the importance to indigenous peoples of revitalizing, using, developing and transmitting their "
        + "histories, languages, oral traditions, writing systems and literatures to future generations,";

    private const string Wrong = "The General Assembly,\n\nRecalling its resolution 76/147 of 17 December 2021,\n\n1. Decides to end.";

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await SaveAsync("72/245", "24 December 2017", 3);
        await SaveAsync("74/133", "18 December 2019", 2);
        await SaveAsync("76/147", "16 December 2021", 2);
        await SaveAsync("73/134", "18 December 2018", 2, "Rights of indigenous peoples", Languages);
        await SaveAsync("75/148", "16 December 2020", 2, "Indigenous languages", $"Recalling its resolution 73/134,\n\n{Languages}");
        _service = await Service.StartAsync(_texts.Store, configure: o => o.MaxDraftBytes = 20_000);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [TestCase("Recalling its resolution 76/147 of 16 December 2021,", "")]
    [TestCase("Recalling its resolution 76/147 of 17 December 2021,", "Cited as of 17 December 2021; A/RES/76/147 was adopted on 16 December 2021.")]
    [TestCase("Recalling its resolution 76/147, entitled “Rights of the fish”,",
        "Cited as “Rights of the fish”; the title of A/RES/76/147 is “Rights of the child”.")]
    [TestCase("Recalling paragraph 7 of its resolution 76/147,",
        "Cites paragraph 7, which A/RES/76/147 does not have; its last operative paragraph is 2.")]
    [TestCase("Recalling paragraph 2 of its resolution 76/147,", "")]
    [TestCase("Recalling its resolutions 76/147 and 76/299,",
        "Nothing loaded is A/RES/76/299 or cites it; of A/RES/76, 1 are loaded, from 147 to 147.")]
    [TestCase("Recalling its resolutions 76/147 and 71/1,", "")]
    [TestCase("Recalling its resolution 74/133 of 18 December 2019,",
        "A/RES/74/133 of 18 December 2019 is not the latest on its matter: A/RES/76/147 of 16 December 2021 has the same title, and the draft does not cite it.")]
    [TestCase("Recalling its resolutions 72/245, 74/133 and 76/147,", "")]
    [TestCase("Recalling its resolutions 72/245 and 74/133,",
        "A/RES/74/133 of 18 December 2019 is not the latest on its matter: A/RES/76/147 of 16 December 2021 has the same title, and the draft does not cite it.")]
    [TestCase("Recalling its resolution 73/134 of 18 December 2018,",
        "A/RES/73/134 of 18 December 2018 is not the latest on its matter: A/RES/75/148 of 16 December 2020 takes up the same question, and the draft does not cite it.")]
    public async Task Draft_Suspicious_IsListed(string paragraph, string expected)
    {
        string html = await CheckedAsync($"The General Assembly,\n\n{paragraph}\n\n1. Decides to remain seized of the matter.");
        string[] findings = [.. Findings().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Trim())];
        Assert.That(findings, Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }));
    }

    [Test]
    public async Task Draft_IbidWithoutAntecedent_IsListed()
    {
        string html = await CheckedAsync(
            "The General Assembly,\n\nRecalling the reports on the matter,¹\n\n1. Decides to remain seized of the matter.\n\n¹ Ibid., annex.");
        Assert.That(html, Does.Contain("Ibid.").And.Contain("thing to look at"));
    }

    [Test]
    public async Task Draft_IsRenderedAndNothingOfItIsStored()
    {
        int before = (await _texts.Store.StatisticsAsync()).Citations;
        string html = await CheckedAsync(
            "The General Assembly,\n\nRecalling its resolution 76/147 of 16 December 2021 and <script>alert(1)</script>,\n\n1. Decides to remain seized of the matter.");
        Assert.Multiple(async () =>
        {
            Assert.That(html, Does.Contain("<em>Recalling</em> <a class=\"cite recalls\" href=\"/i/A/RES/76/147\"")
                .And.Contain("&lt;script&gt;alert(1)").And.Not.Contain("<script>"));
            Assert.That((await _texts.Store.StatisticsAsync()).Citations, Is.EqualTo(before));
        });
    }

    [TestCase("", 400, "There is no text to check")]
    [TestCase("x", 413, "too large", 30_000)]
    [TestCase("x", 413, "too large", 200_000)]
    public async Task Draft_ThatCannotBeRead_IsRefusedInWords(string text, int status, string says, int times = 1)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(
            System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)))), "file", "draft.txt" } };
        using HttpResponseMessage response = await _service.Client.PostAsync("/check", form);
        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(says));
        });
    }

    [TestCase("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "the_draft-checked.docx")]
    [TestCase("json", "application/json", "the_draft-checked.json")]
    public async Task Draft_ReportIsKept_AsAFile(string format, string type, string name)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Wrong), "text" }, { new StringContent(format), "as" } };
        using HttpResponseMessage response = await _service.Client.PostAsync("/check", form);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
            Assert.That(response.Content.Headers.ContentDisposition!.FileName?.Trim('"'), Is.EqualTo(name));
        });
    }

    [Test]
    public async Task Draft_File_IsHandedBackByItsPage()
    {
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Wrong)), "file", "my draft.txt" } };
        using HttpResponseMessage page = await _service.Client.PostAsync("/check", sent);
        Match kept = Kept().Match(await page.Content.ReadAsStringAsync());
        using var again = new MultipartFormDataContent
        {
            { new StringContent(WebUtility.HtmlDecode(kept.Groups[1].Value)), "kept" }, { new StringContent("my draft.txt"), "name" },
            { new StringContent("json"), "as" },
        };
        using HttpResponseMessage file = await _service.Client.PostAsync("/check", again);
        Assert.Multiple(async () =>
        {
            Assert.That(file.Content.Headers.ContentDisposition!.FileName?.Trim('"'), Is.EqualTo("my_draft-checked.json"));
            Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("DATE_MISMATCH").And.Contain("2021-12-16"));
        });
    }

    [TestCase("not base 64")]
    [TestCase("aGFsZg=")]
    public async Task Draft_ThatNoPageHandedBack_IsRefused(string kept)
    {
        using var form = new MultipartFormDataContent { { new StringContent(kept), "kept" } };
        using HttpResponseMessage response = await _service.Client.PostAsync("/check", form);
        Assert.That((int)response.StatusCode, Is.EqualTo(413));
    }

    [Test]
    public async Task Draft_File_IsReadByItsContent()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x50, 0x4B, 3, 4, 0, 0]), "file", "draft.docx" } };
        using HttpResponseMessage broken = await _service.Client.PostAsync("/check", form);
        Assert.That((int)broken.StatusCode, Is.EqualTo(422));
    }

    private async Task<string> CheckedAsync(string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent("General Assembly"), "body" } };
        using HttpResponseMessage response = await _service.Client.PostAsync("/check", form);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task SaveAsync(
        string number, string date, int paragraphs, string title = "Rights of the child", string preamble = "Recalling the Convention on the Rights of the Child,")
    {
        string text = $"Resolution adopted by the General Assembly on {date}\n\n{number}. {title}\n\nThe General Assembly,\n\n{preamble}\n\n"
            + string.Join("\n\n", Enumerable.Range(1, paragraphs).Select(n => $"{n}. Calls upon States to act;"));
        await _texts.Store.SaveAsync(Extractor.Default.ExtractText(number, text), number);
    }

    [GeneratedRegex("name=\"kept\" value=\"([^\"]*)\"")]
    private static partial Regex Kept();

    [GeneratedRegex("<li><span>([^<]*)</span>")]
    private static partial Regex Findings();
}
