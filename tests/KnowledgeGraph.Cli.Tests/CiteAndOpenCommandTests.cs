using System.Net;
using System.Net.Sockets;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>How a text is cited, and where its page is.</summary>
public sealed class CiteAndOpenCommandTests
{
    private const string Nowhere = "http://127.0.0.1:9";

    private SavedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(new Document
    {
        Source = "1",
        Head = new DocumentHead
        {
            Id = new InstrumentId("A/RES/74/174"),
            Symbol = "A/RES/74/174",
            Title = "Countering abuse",
            Kind = InstrumentKind.Resolution,
            AdoptedBy = "General Assembly",
            Date = new DateOnly(2019, 12, 18),
        },
        Provisions = [new DocumentProvision { Label = "OP5", Kind = ProvisionKind.Operative, Number = "5", Text = "Urges States;" }],
    },
    new Document
    {
        Source = "2",
        Head = new DocumentHead { Id = InstrumentId.FromTitle("Ruritania Protocol"), Title = "Ruritania Protocol", Kind = InstrumentKind.Treaty },
    });

    [OneTimeTearDown]
    public void TearDown() => _graph.Dispose();

    [TestCase("un", "General Assembly resolution 74/174 of 18 December 2019, para. 5.\n")]
    [TestCase("oscola", "UNGA Res 74/174 (18 December 2019) UN Doc A/RES/74/174, para 5\n")]
    [TestCase("bluebook", "G.A. Res. 74/174, ¶ 5 (Dec. 18, 2019).\n")]
    public async Task Cite_Style_IsTheFootnote(string style, string footnote)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "cite", "UNGA", "Res", "74/174", "para", "5", "--style", style);

        Assert.That((answer.Code, answer.Output, answer.Error), Is.EqualTo((0, footnote, "")));
    }

    [TestCase("bibtex", "@misc{")]
    [TestCase("ris", "TY  - GOVDOC")]
    [TestCase("csl", "\"title\": \"Countering abuse\"")]
    public async Task Cite_Format_IsAFileOfIt(string style, string part) =>
        Assert.That((await Kg.RunAsync(_graph.Setting, "cite", "--style", style, "A/RES/74/174")).Output, Does.Contain(part));

    [Test]
    public async Task Cite_WithoutAStyle_IsTheUnitedNations() => Assert.That(
        (await Kg.RunAsync(_graph.Setting, "cite", "74/174")).Output, Is.EqualTo("General Assembly resolution 74/174 of 18 December 2019.\n"));

    [Test]
    public async Task Cite_StyleThatThereIsNot_IsWrongUsage() =>
        Assert.That((await Kg.RunAsync(_graph.Setting, "cite", "74/174", "--style", "apa")).Code, Is.EqualTo(2));

    [Test]
    public async Task Open_NoService_IsTheOfficialPage()
    {
        (Answer answer, Uri? opened) = await OpenAsync("A/RES/74/174", "OP5", "--service", Nowhere);

        Assert.That((answer.Code, answer.Output), Is.EqualTo((0, "https://docs.un.org/en/A/RES/74/174\n")));
        Assert.That(opened?.AbsoluteUri, Is.EqualTo("https://docs.un.org/en/A/RES/74/174"));
    }

    [Test]
    public async Task Open_ToPrint_OpensNothing()
    {
        (Answer answer, Uri? opened) = await OpenAsync("--print", "A/RES/74/174", "--service", Nowhere);

        Assert.That((answer.Code, answer.Output, opened), Is.EqualTo((0, "https://docs.un.org/en/A/RES/74/174\n", (Uri?)null)));
    }

    [Test]
    public async Task Open_RunningService_IsThePageOfTheParagraph()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string service = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        Task served = ServeOneAsync(listener);
        (Answer answer, Uri? opened) = await OpenAsync("A/RES/74/174", "OP5", "--service", service);
        await served;

        Assert.That(answer.Output, Is.EqualTo($"{service}/i/A/RES/74/174?p=OP5#OP5\n"));
        Assert.That(opened?.AbsoluteUri, Is.EqualTo($"{service}/i/A/RES/74/174?p=OP5#OP5"));
    }

    [Test]
    public async Task Open_TextWithoutAPage_SaysHowToReadIt()
    {
        (Answer answer, Uri? opened) = await OpenAsync("Ruritania", "Protocol", "--service", Nowhere);

        Assert.That(answer.Error, Does.Contain("ruritania-protocol has no page at docs.un.org").And.Contain("kg serve"));
        Assert.That((answer.Code, opened), Is.EqualTo((1, (Uri?)null)));
    }

    private async Task<(Answer Answer, Uri? Opened)> OpenAsync(params string[] words)
    {
        Uri? opened = null;
        Setting setting = _graph.Setting with
        {
            Change = context => context with
            {
                OpenPage = page =>
                {
                    opened = page;
                    return true;
                },
            },
        };
        return (await Kg.RunAsync(setting, ["open", .. words]), opened);
    }

    private static async Task ServeOneAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using NetworkStream stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[4]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }
}
