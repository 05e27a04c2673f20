using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Pages in the language that their address begins with.</summary>
public sealed partial class LanguagePageTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await _texts.Store.SaveAsync(Text("en", "Rights of the child", "Recalls the Charter.¹", "Urges all States.", "See the report."), "en");
        await _texts.Store.SaveAsync(Text("fr", "Droits de l’enfant", "Rappelle la Charte.¹", "Engage tous les États.", "Voir le rapport."), "fr");
        await _texts.Store.SaveAsync(Text("ar", "حقوق الطفل", "تشير إلى الميثاق.", "تحث الدول."), "ar");
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Page_IsInTheLanguageOfItsAddress()
    {
        string html = await _service.Client.GetStringAsync("/fr/i/A/RES/1/1?p=OP2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html, Does.Contain("<html lang=\"fr\"").And.Contain("Engage tous les États.").And.Not.Contain("Urges all States."));
            Assert.That(html, Does.Contain("id=\"OP2\"").And.Contain("id=\"FN1\"").And.Contain("href=\"#FN1\""), "places have no language");
            Assert.That(html, Does.Contain("href=\"/fr/i/A/RES/1/1#OP2\"").And.Contain("action=\"/fr/search\"")
                .And.Not.Match("<a (?!href=\"[^\"]*\" lang=)[^>]*href=\"/i/"));
            Assert.That(Alternates(html), Is.EqualTo(new[]
            {
                "canonical /fr/i/A/RES/1/1?p=OP2", "en /i/A/RES/1/1?p=OP2", "fr /fr/i/A/RES/1/1?p=OP2", "es /es/i/A/RES/1/1?p=OP2",
                "ru /ru/i/A/RES/1/1?p=OP2", "ar /ar/i/A/RES/1/1?p=OP2", "zh /zh/i/A/RES/1/1?p=OP2", "x-default /i/A/RES/1/1?p=OP2",
            }));
        }
    }

    [Test]
    public async Task Title_IsSaidInThePagesLanguage_WhereItIsKnown()
    {
        string french = await _service.Client.GetStringAsync("/fr/i/A/RES/1/1"), spanish = await _service.Client.GetStringAsync("/es/i/A/RES/1/1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(french, Does.Contain("<h1>Droits de l’enfant</h1>").And.Not.Contain("Rights of the child</"));
            Assert.That(spanish, Does.Contain("<h1><span lang=\"en\" dir=\"ltr\">Rights of the child</span></h1>"));
        }
    }

    [Test]
    public async Task Page_InArabic_IsWrittenFromRightToLeft()
    {
        string html = await _service.Client.GetStringAsync("/ar/i/A/RES/1/1");
        Assert.That(html, Does.Contain("<html lang=\"ar\" dir=\"rtl\"").And.Contain("تحث الدول.").And.Contain("الفقرة 1 من المنطوق"));
    }

    [Test]
    public async Task Text_ThatIsNotThereInThePagesLanguage_IsMarkedWithItsOwn()
    {
        string html = await _service.Client.GetStringAsync("/es/i/A/RES/1/1");
        Assert.That(html, Does.Contain("<html lang=\"es\"").And.Contain("Se muestra en otro: English.")
            .And.Match("<p lang=\"en\" dir=\"ltr\">[^!]{0,80}Urges all States\\.</p>"));
    }

    [Test]
    public async Task Texts_SideBySide_HaveTheSameParagraphsInARow()
    {
        string html = await _service.Client.GetStringAsync("/fr/i/A/RES/1/1?beside=ar");
        string row = html[html.IndexOf("id=\"OP2\"", StringComparison.Ordinal)..];
        string note = html[html.IndexOf("id=\"FN1\"", StringComparison.Ordinal)..];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row[..row.IndexOf("</div>", StringComparison.Ordinal)],
                Does.Contain("Engage tous les États.").And.Match("<p class=\"beside\" lang=\"ar\" dir=\"rtl\">[^!]{0,80}تحث الدول"));
            Assert.That(note[..note.IndexOf("</div>", StringComparison.Ordinal)], Does.Contain("rien en العربية"));
            Assert.That(Ids().Matches(html).Select(m => m.Groups[1].Value), Is.Unique);
        }
    }

    [TestCase("/fr", HttpStatusCode.OK)]
    [TestCase("/zh/search", HttpStatusCode.OK)]
    [TestCase("/fr/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/frx", HttpStatusCode.NotFound)]
    [TestCase("/de", HttpStatusCode.NotFound)]
    public async Task Address_OfALanguage_IsThatOfItsPage(string address, HttpStatusCode status)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Symbol_ThatIsSearchedFor_LeadsToThePageInTheSameLanguage()
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/ru/search?q=A/RES/1/1");
        Assert.That(response.Headers.Location!.OriginalString, Is.EqualTo("/ru/i/A/RES/1/1"));
    }

    [TestCase("/fr/search?q=etat", "/fr/i/A/RES/1/1#OP2", "<mark>États</mark>")]
    [TestCase("/fr/search?q=enfants", "/fr/i/A/RES/1/1", "Droits de l’enfant")]
    [TestCase("/search?q=%D8%A7%D9%84%D8%AF%D9%88%D9%84", "/ar/i/A/RES/1/1#OP2", "<mark>الدول</mark>")]
    [TestCase("/fr/search?q=urges", "/fr/i/A/RES/1/1#OP2", "<p class=\"snippet\" lang=\"en\" dir=\"ltr\"><mark>Urges</mark>")]
    public async Task Search_FindsWordsOfTheTextsInTheLanguage(string address, string found, string words)
    {
        string html = await _service.Client.GetStringAsync(address);
        Assert.That(html, Does.Contain($"href=\"{found}\"").And.Contain(words));
    }

    private static IEnumerable<string> Alternates(string html) => Links().Matches(html)
        .Select(m => $"{(m.Groups["language"].Success ? m.Groups["language"].Value : "canonical")} {new Uri(m.Groups["href"].Value).PathAndQuery}");

    private static Document Text(string language, string title, string first, string second, string? note = null) => new()
    {
        Source = language + ".txt",
        Language = language,
        Head = new DocumentHead { Id = new InstrumentId("A/RES/1/1"), Symbol = "A/RES/1/1", Kind = InstrumentKind.Resolution, Title = title },
        Provisions =
        [
            new DocumentProvision
            {
                Label = "OP1", Kind = ProvisionKind.Operative, Number = "1", Text = first,
                Marks = note is null ? [] : [new NoteMark(new TextSpan(first.Length - 1, first.Length), "FN1")],
            },
            new DocumentProvision { Label = "OP2", Kind = ProvisionKind.Operative, Number = "2", Text = second },
            .. note is null ? [] : new DocumentProvision[]
            {
                new() { Label = "FN1", Kind = ProvisionKind.Footnote, Number = "1", Text = note, Parent = "OP1" },
            },
        ],
    };

    [GeneratedRegex("<link rel=\"(?:canonical|alternate)\"(?: hreflang=\"(?<language>[^\"]+)\")? href=\"(?<href>[^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
