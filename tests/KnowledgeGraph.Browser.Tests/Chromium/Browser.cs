using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Browser.Tests.Chromium;

/// <summary>A Chromium without a window, started for the tests and ended with them.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly string _profile;

    private Browser(Process process, string profile, DevTools tools) => (_process, _profile, Tools) = (process, profile, tools);

    public DevTools Tools { get; }

    /// <summary>Where the browser is: what <c>CHROMIUM</c> names, else the first of the usual names on the path; null without one.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Browser> StartAsync(string program)
    {
        string profile = Directory.CreateTempSubdirectory("kg-browser-").FullName;
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--disable-extensions",
            "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        })
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            // "DevTools listening on ws://127.0.0.1:40001/devtools/browser/..."
            if (line.Data?.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and var at)
            {
                address.TrySetResult(line.Data[at..].Trim());
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new Browser(process, profile, await DevTools.ConnectAsync(new Uri(await address.Task.WaitAsync(Patience))));
    }

    /// <summary>Opens a page of its own.</summary>
    /// <param name="site">What addresses are relative to.</param>
    /// <param name="options">How it looks and what it may do.</param>
    public async Task<BrowserPage> OpenAsync(Uri site, PageOptions? options = null)
    {
        string context = (await Tools.SendAsync("Target.createBrowserContext")).GetProperty("browserContextId").GetString()!;
        string target = (await Tools.SendAsync("Target.createTarget", new { url = "about:blank", browserContextId = context }))
            .GetProperty("targetId").GetString()!;
        JsonElement attached = await Tools.SendAsync("Target.attachToTarget", new { targetId = target, flatten = true });
        var page = new BrowserPage(Tools, attached.GetProperty("sessionId").GetString()!, context, site);
        await page.PrepareAsync(options ?? new PageOptions());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser that is still going away keeps a file of its profile.
        }
    }
}

/// <summary>How a page looks and what it may do.</summary>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Height">Its height.</param>
/// <param name="HasScript">Whether scripts run.</param>
internal sealed record PageOptions(int Width = 1280, int Height = 900, bool HasScript = true);
