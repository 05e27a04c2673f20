using System.Text;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>How the vocabularies are written in GraphQL, in Neo4j and in files.</summary>
public static class PrintedNames
{
    /// <summary><c>TAKES_NOTE_OF</c>: relation types in Neo4j and GraphQL.</summary>
    public static string Name(this RelationType type) => Names<RelationType>.Upper[(int)type];

    /// <summary><c>ANNEX_PARAGRAPH</c>.</summary>
    public static string Name(this ProvisionKind kind) => Names<ProvisionKind>.Upper[(int)kind];

    /// <summary><c>PRESIDENTIAL_STATEMENT</c>.</summary>
    public static string Name(this InstrumentKind kind) => Names<InstrumentKind>.Upper[(int)kind];

    /// <summary><c>OPEN_SET</c>: as GraphQL prints it.</summary>
    public static string Name(this CitationStatus status) => Names<CitationStatus>.Upper[(int)status];

    /// <summary><c>openSet</c>: as the extraction output prints it.</summary>
    public static string CamelName(this CitationStatus status) => Names<CitationStatus>.Camel[(int)status];

    /// <summary><c>annexParagraph</c>: as the extraction output prints it.</summary>
    public static string CamelName(this ProvisionKind kind) => Names<ProvisionKind>.Camel[(int)kind];

    /// <summary><c>presidentialStatement</c>: as the extraction output prints it.</summary>
    public static string CamelName(this InstrumentKind kind) => Names<InstrumentKind>.Camel[(int)kind];

    /// <summary>Reads a value of a vocabulary in either spelling; false for any other word.</summary>
    public static bool TryRead<T>(string? name, out T value)
        where T : struct, Enum
    {
        int at = name is null ? -1 : Array.FindIndex(Names<T>.Upper, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        at = at >= 0 || name is null ? at : Array.FindIndex(Names<T>.Camel, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        value = at >= 0 ? Names<T>.Values[at] : default;
        return at >= 0;
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Upper = [.. Values.Select(v => UpperSnake(v.ToString()))];
        public static readonly string[] Camel = [.. Values.Select(v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..])];

        private static string UpperSnake(string pascal)
        {
            var snake = new StringBuilder(pascal.Length + 4);
            foreach (char c in pascal)
            {
                if (char.IsUpper(c) && snake.Length > 0)
                {
                    snake.Append('_');
                }

                snake.Append(char.ToUpperInvariant(c));
            }

            return snake.ToString();
        }
    }
}
