using System.Text;
using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Runs the program in this process with captured streams.</summary>
internal static class Kg
{
    public static Task<Answer> RunAsync(params string[] args) => RunAsync(new Setting(), args);

    public static async Task<Answer> RunAsync(Setting setting, params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var streams = new Streams(() => new MemoryStream(setting.Input), output, error)
        {
            OutputIsTerminal = setting.IsTerminal,
            ErrorIsTerminal = setting.IsTerminal,
            UsesColor = setting.UsesColor,
            Width = 160,
            Height = setting.Height,
        };
        var context = new ProgramContext { Streams = streams, Variable = name => setting.Variables.GetValueOrDefault(name) };
        int code = await KgProgram.RunAsync(args, setting.Change(context));
        return new Answer(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>Around the program.</summary>
internal sealed record Setting
{
    public byte[] Input { get; init; } = [];

    public bool IsTerminal { get; init; }

    public bool UsesColor { get; init; }

    public int Height { get; init; } = 10_000;

    public Dictionary<string, string> Variables { get; init; } = [];

    public Func<ProgramContext, ProgramContext> Change { get; init; } = context => context;
}

/// <summary>What the program did.</summary>
internal sealed record Answer(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
