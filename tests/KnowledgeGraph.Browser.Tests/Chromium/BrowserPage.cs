using System.Collections.Concurrent;
using System.Text.Json;

namespace KnowledgeGraph.Browser.Tests.Chromium;

/// <summary>A page in the browser: goes, clicks, types, asks, and keeps what went wrong in it.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DevTools _tools;
    private readonly string _session;
    private readonly string _context;
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private TaskCompletionSource _loaded = new();

    public BrowserPage(DevTools tools, string session, string context, Uri site)
    {
        (_tools, _session, _context, _site) = (tools, session, context, site);
        _tools.Happened += Take;
    }

    /// <summary>Errors of scripts, refusals by the Content-Security-Policy, failed requests.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>The addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public async Task PrepareAsync(PageOptions options)
    {
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await SendAsync(domain + ".enable");
        }

        await ResizeAsync(options.Width, options.Height);
        await SendAsync("Emulation.setScriptExecutionDisabled", new { value = !options.HasScript });
        await MediaAsync("screen");
    }

    /// <summary>On screen or on paper, light or dark, in its own colours or in those that a person chose for everything.</summary>
    public Task MediaAsync(string media, bool isDark = false, bool hasForcedColors = false) => SendAsync("Emulation.setEmulatedMedia", new
    {
        media,
        features = new[] { new { name = "prefers-color-scheme", value = isDark ? "dark" : "light" },
            new { name = "prefers-reduced-motion", value = "reduce" }, new { name = "forced-colors", value = hasForcedColors ? "active" : "none" } },
    });

    /// <summary>Gives the page another width.</summary>
    public Task ResizeAsync(int width, int height = 900) =>
        SendAsync("Emulation.setDeviceMetricsOverride", new { width, height, deviceScaleFactor = 1, mobile = false });

    /// <summary>Goes to an address of the site and waits until it is there.</summary>
    public Task GoAsync(string address) => LoadAsync(() => SendAsync("Page.navigate", new { url = new Uri(_site, address).AbsoluteUri }));

    /// <summary>Does what leads to another page and waits until it is there.</summary>
    public async Task LoadAsync(Func<Task> act)
    {
        _loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await act();
        await _loaded.Task.WaitAsync(Patience);
    }

    /// <summary>Goes back and waits until the earlier address is there, from the browser's cache or anew.</summary>
    public async Task BackAsync(string path)
    {
        await AskAsync<object?>("history.back(), null");
        await UntilAsync($"location.pathname + location.search === {JsonSerializer.Serialize(path)} && document.readyState === 'complete'");
    }

    /// <summary>The value of an expression of JavaScript; a promise is waited for.</summary>
    public async Task<T> AskAsync<T>(string expression)
    {
        JsonElement answer = await SendAsync("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        return answer.TryGetProperty("exceptionDetails", out JsonElement fault)
            ? throw new InvalidOperationException(fault.ToString())
            : answer.GetProperty("result").TryGetProperty("value", out JsonElement value) ? value.Deserialize<T>()! : default!;
    }

    /// <summary>Waits until an expression is true.</summary>
    public async Task UntilAsync(string expression)
    {
        using var stop = new CancellationTokenSource(Patience);
        while (!await AskAsync<bool>($"!!({expression})"))
        {
            if (stop.IsCancellationRequested)
            {
                throw new TimeoutException($"It does not become true: {expression}");
            }

            await Task.Delay(25, CancellationToken.None);
        }
    }

    /// <summary>Clicks in the middle of an element, as a hand would.</summary>
    public async Task ClickAsync(string selector)
    {
        (double x, double y) = await PlaceAsync(selector);
        foreach (string type in new[] { "mousePressed", "mouseReleased" })
        {
            await SendAsync("Input.dispatchMouseEvent", new { type, x, y, button = "left", clickCount = 1 });
        }
    }

    /// <summary>Moves the pointer over an element.</summary>
    public async Task HoverAsync(string selector)
    {
        (double x, double y) = await PlaceAsync(selector);
        await SendAsync("Input.dispatchMouseEvent", new { type = "mouseMoved", x, y });
    }

    /// <summary>Presses a key: <c>Tab</c>, <c>Enter</c>, <c>Escape</c>, an arrow, or a character.</summary>
    public async Task PressAsync(string key, bool withShift = false, bool withControl = false)
    {
        int code = key switch
        {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            _ => 0,
        };
        string? text = key == "Enter" ? "\r" : key.Length == 1 && !withControl ? key : null;
        int modifiers = (withShift ? 8 : 0) + (withControl ? 2 : 0);
        await SendAsync("Input.dispatchKeyEvent", new
        {
            type = text is null
            ? "rawKeyDown" : "keyDown",
            key,
            code = key,
            windowsVirtualKeyCode = code,
            text = text ?? "",
            modifiers
        });
        await SendAsync("Input.dispatchKeyEvent", new { type = "keyUp", key, code = key, windowsVirtualKeyCode = code, modifiers });
    }

    /// <summary>Writes into the element that has the focus.</summary>
    public Task WriteAsync(string text) => SendAsync("Input.insertText", new { text });

    /// <summary>The whole page as a picture.</summary>
    public async Task<byte[]> PictureAsync(bool isWhole = true) =>
        (await SendAsync("Page.captureScreenshot", isWhole
            ? new { format = "png", captureBeyondViewport = true, clip = await ExtentAsync() } : (object)new { format = "png" })).GetProperty("data")
            .GetBytesFromBase64();

    /// <summary>The page as it is printed, as PDF.</summary>
    public async Task<byte[]> PrintAsync() => (await SendAsync("Page.printToPDF", new { preferCSSPageSize = true })).GetProperty("data")
        .GetBytesFromBase64();

    /// <summary>Puts a file into a field of a form.</summary>
    public async Task ChooseAsync(string selector, string path)
    {
        int root = (await SendAsync("DOM.getDocument")).GetProperty("root").GetProperty("nodeId").GetInt32();
        int node = (await SendAsync("DOM.querySelector", new { nodeId = root, selector })).GetProperty("nodeId").GetInt32();
        await SendAsync("DOM.setFileInputFiles", new { files = new[] { path }, nodeId = node });
    }

    /// <summary>Empties the field that has the focus and writes into it.</summary>
    public async Task WriteAnewAsync(string text)
    {
        await AskAsync<object?>("document.activeElement.select(), null");
        await WriteAsync(text);
    }

    /// <summary>Lets the page use the clipboard, as a person who looks at it would be asked.</summary>
    public async Task AllowClipboardAsync()
    {
        await SendAsync("Emulation.setFocusEmulationEnabled", new { enabled = true });
        await _tools.SendAsync("Browser.grantPermissions", new
        {
            origin = _site.GetLeftPart(UriPartial.Authority),
            browserContextId = _context,
            permissions = new[] { "clipboardReadWrite", "clipboardSanitizedWrite" },
        });
    }

    /// <summary>Lets downloads go into a folder.</summary>
    public Task DownloadIntoAsync(string folder) =>
        _tools.SendAsync("Browser.setDownloadBehavior", new { behavior = "allow", browserContextId = _context, downloadPath = folder });

    public Task<JsonElement> SendAsync(string method, object? parameters = null) => _tools.SendAsync(method, parameters, _session);

    public async ValueTask DisposeAsync()
    {
        _tools.Happened -= Take;
        await _tools.SendAsync("Target.disposeBrowserContext", new { browserContextId = _context });
    }

    private async Task<object> ExtentAsync()
    {
        JsonElement size = (await SendAsync("Page.getLayoutMetrics")).GetProperty("cssContentSize");

        // A picture of the longest texts would be too large to look at.
        return new
        {
            x = 0,
            y = 0,
            width = size.GetProperty("width")
            .GetDouble(),
            height = Math.Min(4000, size.GetProperty("height").GetDouble()),
            scale = 1
        };
    }

    private async Task<(double X, double Y)> PlaceAsync(string selector)
    {
        string element = $"document.querySelector({JsonSerializer.Serialize(selector)})";
        double[]? place = await AskAsync<double[]?>($$"""
            (() => { const e = {{element}}; if (!e) return null; e.scrollIntoView({ block: "center", inline: "center" });
              const r = e.getClientRects()[0]; return r ? [r.x + r.width / 2, r.y + r.height / 2] : null; })()
            """);
        return place is [var x, var y] ? (x, y) : throw new InvalidOperationException($"The page shows no {selector}.");
    }

    private void Take(string? session, string name, JsonElement values)
    {
        if (session != _session)
        {
            return;
        }

        switch (name)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Runtime.exceptionThrown":
                _faults.Enqueue(values.GetProperty("exceptionDetails").ToString());
                break;
            case "Log.entryAdded" when values.GetProperty("entry") is var entry && entry.GetProperty("level").GetString() == "error":
                _faults.Enqueue(entry.ToString());
                break;
            case "Network.requestWillBeSent":
                _requests.Enqueue(values.GetProperty("request").GetProperty("url").GetString()!);
                break;
        }
    }
}
