using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests.Containers;

/// <summary>An instruction of a Dockerfile, with continued lines put together.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Name">What it is: <c>RUN</c>.</param>
/// <param name="Text">What follows.</param>
internal sealed record Instruction(int Line, string Name, string Text)
{
    /// <summary>The words of the form that no shell reads, <c>["dotnet", "kg.dll"]</c>; null where it is the other one.</summary>
    public IReadOnlyList<string>? Words => Text.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(Text) : null;
}

/// <summary>A stage: its base image and what is done on it.</summary>
/// <param name="Image">The image, arguments filled in.</param>
/// <param name="Name">What other stages call it; empty for none.</param>
/// <param name="Steps">The instructions behind <c>FROM</c>.</param>
internal sealed record Stage(string Image, string Name, IReadOnlyList<Instruction> Steps)
{
    /// <summary>The last instruction of a name.</summary>
    public Instruction Last(string name) => Steps.Last(s => s.Name == name);
}

/// <summary>The Dockerfile of the repository, as https://docs.docker.com/reference/dockerfile/ has it read.</summary>
internal sealed partial class Dockerfile
{
    private Dockerfile(IReadOnlyList<Instruction> instructions)
    {
        Instructions = instructions;
        Arguments = instructions.TakeWhile(i => i.Name != "FROM").Where(i => i.Name == "ARG").Select(i => i.Text.Split('=', 2))
            .ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal);
        int[] begins = [.. instructions.Index().Where(i => i.Item.Name == "FROM").Select(i => i.Index)];
        Stages = [.. begins.Select((from, index) => StageOf(instructions[from], instructions.Skip(from + 1).Take(
            (index + 1 < begins.Length ? begins[index + 1] : instructions.Count) - from - 1)))];
    }

    public static string Folder => Path.Combine(Repository.Folder, "docker");

    public IReadOnlyList<Instruction> Instructions { get; }

    /// <summary>The arguments before the first stage, with their defaults.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    public IReadOnlyList<Stage> Stages { get; }

    public static Dockerfile Read()
    {
        var instructions = new List<Instruction>();
        string begun = "";
        int first = 0;
        foreach ((int index, string line) in File.ReadLines(Path.Combine(Folder, "Dockerfile")).Index().Where(l => !l.Item.TrimStart().StartsWith('#')))
        {
            first = begun.Length == 0 ? index + 1 : first;
            begun += line.TrimEnd('\\').TrimEnd() + " ";
            if (!line.EndsWith('\\') && begun.Trim().Split(' ', 2) is [{ Length: > 0 } name, var text])
            {
                instructions.Add(new Instruction(first, name, Spaces().Replace(text.Trim(), " ")));
            }

            begun = line.EndsWith('\\') ? begun : "";
        }

        return new Dockerfile(instructions);
    }

    /// <summary>The variables that an <c>ENV</c> sets.</summary>
    public static IEnumerable<(string Name, string Value)> Variables(Instruction env) =>
        env.Text.Split(' ').Select(v => v.Split('=', 2)).Select(v => (v[0], v[1]));

    private Stage StageOf(Instruction from, IEnumerable<Instruction> steps)
    {
        string[] words = from.Text.Split(' ');
        string image = Argument().Replace(words[0], m => Arguments[m.Groups[1].Value]);
        return new Stage(image, words is [_, "AS", var name] ? name : "", [.. steps]);
    }

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Spaces();
}
