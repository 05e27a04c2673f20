using GraphQL;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>The argument that chooses in which of its languages a text is shown.</summary>
internal static class LanguageArgument
{
    public const string Name = "lang";

    public const string Description = "In which language: the code of one of languages.";

    public const string OfWords = "In which language: en, ar, es, fr, ru or zh.";

    /// <summary>What is said in the language asked for.</summary>
    public static T InLanguage<T>(this IResolveFieldContext context, Func<T> tell)
    {
        using var speech = Speech.In(context.Language());
        return tell();
    }

    /// <summary>The language asked for, English where none is.</summary>
    /// <exception cref="ExecutionError">There is no such language.</exception>
    public static string Language(this IResolveFieldContext context)
    {
        string code = context.GetArgument<string?>(Name) ?? Languages.English;
        return Languages.Find(code)?.Code
            ?? throw GraphErrors.Input($"{Name} is “{code}”; it has to be one of {string.Join(", ", Languages.All.Select(l => l.Code))}.");
    }
}
