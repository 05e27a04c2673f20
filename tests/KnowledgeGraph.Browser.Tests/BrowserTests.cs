using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Browser.Tests.Chromium;
using KnowledgeGraph.Browser.Tests.Sample;

[assembly: LevelOfParallelism(2)]

namespace KnowledgeGraph.Browser.Tests;

/// <summary>
/// The service and the browser that all tests share. Without Chromium the tests are skipped, saying so.
/// </summary>
[SetUpFixture]
public sealed class BrowserTests
{
    private static Library? _library;
    private static Chromium.Browser? _browser;

    /// <summary>Where pictures and files of this run are kept.</summary>
    internal static string Output { get; } = Path.Combine(TestContext.CurrentContext.WorkDirectory, "browser");

    internal static bool HasDocuments => _library!.HasDocuments;

    internal static Uri Site => _library!.Site;

    /// <summary>The routes of the service.</summary>
    internal static IEnumerable<(string Method, string Pattern)> Routes => _library!.Routes;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        string? program = Chromium.Browser.Find();
        Requirement.Tool(program is not null, "There is no Chromium: install it (apt install chromium), or name it by CHROMIUM.");

        Directory.CreateDirectory(Output);
        _library = await Library.OpenAsync();
        _browser = await Chromium.Browser.StartAsync(program!);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_library is not null)
        {
            await _library.DisposeAsync();
        }
    }

    /// <summary>Opens a page of its own.</summary>
    internal static Task<BrowserPage> OpenAsync(PageOptions? options = null, Uri? site = null) =>
        _browser!.OpenAsync(site ?? _library!.Site, options);

    /// <summary>Serves the same texts once more, under other terms.</summary>
    internal static Task<Uri> ServeAsync(Action<KnowledgeGraphApiOptions> configure) => _library!.ServeAsync(configure);

    /// <summary>Skips a test where the official documents are not at hand, as on any machine but those that measure.</summary>
    internal static void RequireDocuments() => Requirement.Material(
        HasDocuments, "The official documents are not at hand: there is no folder \"shared\" beside the repository, and KG_SHARED names none.");
}
