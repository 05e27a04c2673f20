namespace KnowledgeGraph.Architecture.Tests;

/// <summary>An arrow between two folders: a file in one names a type that another declares.</summary>
/// <param name="From">The folder that uses, from its project: <c>Reading/Pdf</c>; empty for the project's own.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Type">The type that is named.</param>
/// <param name="File">The file that names it.</param>
internal sealed record FolderArrow(string From, string To, string Type, string File)
{
    /// <inheritdoc />
    public override string ToString() => $"{(From.Length > 0 ? From : ".")} -> {(To.Length > 0 ? To : ".")}: {File} names {Type}";
}
