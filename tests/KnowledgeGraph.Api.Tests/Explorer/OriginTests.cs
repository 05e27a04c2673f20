using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Where the words of a text come from, what became of them and which series it is of, on its page and beside a draft.</summary>
public sealed partial class OriginTests
{
    private TemporaryStore _words = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _words = await CarriedWords.OpenAsync();
        _service = await Service.StartAsync(_words.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _words.DisposeAsync();
    }

    [TestCase("/i/A/RES/75/1?p=OP1", "Most of these words stood before in A/RES/74/1, operative paragraph 1 (2019), were changed here, "
        + "and were carried on by 2 texts since.")]
    [TestCase("/i/A/RES/76/1?p=OP1", "These words first stood in A/RES/75/1, operative paragraph 1 (2020), have not been changed since, "
        + "and no loaded text carried them on.")]
    [TestCase("/i/A/RES/74/1?p=OP2", "New: no earlier text that is loaded has most of them.")]
    public async Task Paragraph_Opened_SaysWhereItsWordsComeFrom(string address, string sentence) =>
        Assert.That(Words(await _service.Client.GetStringAsync(address)), Does.Contain(sentence));

    [Test]
    public async Task Paragraph_Opened_ShowsWhatLaterTextsChangedAndLinksToThePlaces()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/75/1?p=OP1");

        Assert.That(html, Does.Contain("""<a href="/i/A/RES/76/1?p=OP1#OP1">A/RES/76/1, operative paragraph 1</a>"""));
        Assert.That(Words(html), Does.Contain("What became of them: 2 later texts"));
    }

    [Test]
    public async Task Text_BesideEachParagraph_SaysWhetherItsWordsAreNewChangedOrAgreed()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/76/1");

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("""id="OP1" class="provision operative deep-0 wording agreed">"""));
            Assert.That(Words(html), Does.Contain("OP1 · agreed words"));
            Assert.That(Words(html), Does.Contain("100 % of its words were agreed language, most of it from E/RES/2021/1 (compare): 2 agreed paragraphs."));
            Assert.That(Words(html), Does.Contain("Its draftwas recommended in E/RES/2021/1"));
        });
    }

    [TestCase("/i/A/RES/74/1", "Its questionwas taken up by A/RES/75/1")]
    [TestCase("/i/A/RES/75/1", "Its wordswere carried on by 2 later texts, most of them by")]
    [TestCase("/i/E/RES/2021/1", "Its draftwas adopted as A/RES/76/1 on")]
    [TestCase("/i/A/RES/76/1", "Built on byno loaded text; a feed tells when one does")]
    [TestCase("/i/A/RES/76/1?p=OP1", "Its draft is E/RES/2021/1, operative paragraph 1, and was adopted as A/RES/76/1, operative paragraph 1.")]
    [TestCase("/i/A/RES/75/1?p=OP1", "Its words were carried on by 2 later texts, the newest A/RES/76/1, operative paragraph 1 (2021).")]
    [TestCase("/i/A/RES/74/1?p=OP1", "Its text was taken up by A/RES/75/1")]
    [TestCase("/i/A/RES/75/1?p=OP1", "No loaded text cites this paragraph by its number")]
    public async Task WhatCameOfIt_IsSaid_ThoughNobodyCitesIt(string address, string sentence) =>
        Assert.That(Words(await _service.Client.GetStringAsync(address)), Does.Contain(sentence));

    [Test]
    public async Task Text_OfASeries_LeadsToThePreviousTheNextAndTheComparison()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/75/1");

        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("""<a href="/i/A/RES/74/1" rel="prev">Previous: A/RES/74/1</a>"""));
            Assert.That(html, Does.Contain("""<a href="/compare?a=A%2FRES%2F74%2F1&amp;b=A%2FRES%2F75%2F1">Compare with the one before</a>"""));
            Assert.That(html, Does.Contain("""<a href="/i/A/RES/75/1" aria-current="page">A/RES/75/1</a>"""));
            Assert.That(Words(html), Does.Contain("Has the same title."));
        });
    }

    [Test]
    public async Task Draft_BesideEachParagraph_SaysWhatIsAgreedAlteredOrNew()
    {
        using HttpResponseMessage answer = await _service.Client.PostAsync("/check", new FormUrlEncodedContent(
            [new("text", $"The General Assembly,\n\n1. {CarriedWords.Longer};\n\n2. {CarriedWords.Longer} whatever else may be the case;\n\n"
                + "3. Asks the moon and the stars to answer all of the questions of this test.")]));
        string words = Words(await answer.Content.ReadAsStringAsync());

        Assert.Multiple(() =>
        {
            Assert.That(words, Does.Contain("Agreed: A/RES/7"));
            Assert.That(words, Does.Contain("Altered: agreed in A/RES/7"));
            Assert.That(words, Does.Contain("and at all times whatever else may be the case"));
            Assert.That(words, Does.Contain("New: no earlier text that is loaded has most of these words."));
        });
    }

    private static string Words(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, "")), " ");

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
