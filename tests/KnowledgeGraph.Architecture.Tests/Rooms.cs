using System.Reflection;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The rooms of the house, as assemblies.</summary>
internal static class Rooms
{
    public const string Model = "KnowledgeGraph.Model";
    public const string Wording = "KnowledgeGraph.Wording";
    public const string Extraction = "KnowledgeGraph.Extraction";
    public const string Storage = "KnowledgeGraph.Storage";
    public const string Loading = "KnowledgeGraph.Loading";
    public const string Queries = "KnowledgeGraph.Queries";
    public const string Mcp = "KnowledgeGraph.Mcp";
    public const string Dataset = "KnowledgeGraph.Dataset";
    public const string Following = "KnowledgeGraph.Following";
    public const string Api = "KnowledgeGraph.Api";
    public const string Cli = "kg";

    public static readonly string[] All = [Model, Wording, Extraction, Storage, Loading, Queries, Mcp, Dataset, Following, Api, Cli];

    public static Assembly Load(string room) => Assembly.Load(room);
}
