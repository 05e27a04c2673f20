using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class KgProcess
{
    /// <summary>How long anything may take before it counts as hanging.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync(Start(args));

    public static async Task<(int Code, string Output, string Error)> RunAsync(Process started, bool hasInput = true)
    {
        using Process process = started;
        if (hasInput)
        {
            process.StandardInput.Close();
        }

        using var patience = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }

    public static Process Start(IReadOnlyList<string> args, params (string Name, string Value)[] variables) =>
        Start([Path.Combine(TestContext.CurrentContext.TestDirectory, "kg.dll"), .. args], Environment.CurrentDirectory, variables);

    /// <summary>As a terminal starts it, so that Ctrl+C reaches it: what runs in the background hands on that it does not.</summary>
    public static Process StartInFront(IReadOnlyList<string> args, params (string Name, string Value)[] variables) => Start(
        "env", ["--default-signal=INT", Dotnet, Path.Combine(TestContext.CurrentContext.TestDirectory, "kg.dll"), .. args],
        Environment.CurrentDirectory, variables);

    public static Process Start(IReadOnlyList<string> args, string folder, params (string Name, string Value)[] variables) =>
        Start(Dotnet, args, folder, variables);

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static Process Start(string program, IReadOnlyList<string> args, string folder, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("KG_STORE");
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<string> ReadUntilAsync(StreamReader reader, string last)
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new StringBuilder();
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            read.AppendLine(line);
            if (line.Contains(last, StringComparison.Ordinal))
            {
                return read.ToString();
            }
        }

        throw new InvalidOperationException($"The program ended: {read}");
    }

    // As a supervisor would: a signal that asks, not one that kills.
    public static async Task EndAsync(Process process, bool drains = true)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            using Process? kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill!.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        if (drains)
        {
            _ = process.StandardError.ReadToEndAsync(patience.Token);
            _ = process.StandardOutput.ReadToEndAsync(patience.Token);
        }

        await process.WaitForExitAsync(patience.Token);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
