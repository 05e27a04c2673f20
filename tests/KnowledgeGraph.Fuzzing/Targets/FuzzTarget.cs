namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>Something that takes whatever bytes there are. What it must not do it throws.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Take">Takes an input.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Take)
{
    private const int LongestInput = 64 * 1024;

    /// <summary>Every target.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("text", DocumentTarget.Text),
        new("xml", DocumentTarget.File),
        new("html", DocumentTarget.Page),
        new("pdf", DocumentTarget.File),
        new("docx", DocumentTarget.Word),
        new("ref", ReferenceTarget.Take),
        new("search", SearchTarget.Take),
        new("graphql", RequestTarget.Take),
    ];

    /// <summary>The target of a name; null where there is none.</summary>
    public static FuzzTarget? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>Takes what a stream holds.</summary>
    public void Run(Stream input)
    {
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        if (bytes.Length <= LongestInput)
        {
            Take(bytes.ToArray());
        }
    }
}
