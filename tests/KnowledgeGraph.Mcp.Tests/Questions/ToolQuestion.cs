using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Mcp.Tests.Questions;

/// <summary>A question with its answer.</summary>
/// <param name="Asks">What is asked.</param>
/// <param name="Tool">The tool that answers it.</param>
/// <param name="Arguments">What the tool is sent, as JSON.</param>
/// <param name="Has">What the answer has to have.</param>
/// <param name="HasNot">What it must not have.</param>
public sealed record ToolQuestion(string Asks, string Tool, string Arguments, IReadOnlyList<string> Has, IReadOnlyList<string> HasNot)
{
    private const string Files = "files ";

    /// <summary>The files in a folder of this one that a file of questions is about.</summary>
    public static IReadOnlyList<string> FilesOf(string file) =>
        [.. File.ReadLines(file).Where(l => l.StartsWith(Files, StringComparison.Ordinal)).SelectMany(l => l[Files.Length..].Split(' '))];

    /// <summary>Holds an answer to the question.</summary>
    internal async Task HoldsAsync(Sample.ToolSession session)
    {
        Sample.ToolReply reply = await session.CallAsync(Tool, Arguments);
        string all = reply.Text + reply.Json.GetRawText();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reply.IsError, Is.False, reply.Text);
            foreach (string wanted in Has)
            {
                Assert.That(all, Does.Contain(wanted), Asks);
            }

            foreach (string unwanted in HasNot)
            {
                Assert.That(all, Does.Not.Contain(unwanted), Asks);
            }
        }
    }

    /// <summary>Reads a file of questions.</summary>
    public static IReadOnlyList<ToolQuestion> Read(string file)
    {
        List<ToolQuestion> questions = [];
        foreach (string block in Regex.Split(File.ReadAllText(file).ReplaceLineEndings("\n"), @"\n\n").Where(b => b.StartsWith('?')))
        {
            string[] lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string[] call = lines[1].Split(' ', 2);
            using (JsonDocument.Parse(call[1]))
            {
                questions.Add(new ToolQuestion(
                    lines[0][2..], call[0], call[1], [.. lines.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..])],
                    [.. lines.Where(l => l.StartsWith("! ", StringComparison.Ordinal)).Select(l => l[2..])]));
            }
        }

        return questions;
    }
}
