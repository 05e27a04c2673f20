using System.Globalization;
using GraphQL;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Reports the first errors of an answer and counts the others.</summary>
internal static class ErrorLimit
{
    public const string Code = "MORE_ERRORS";

    public static void Apply(ExecutionResult result, GuardLimits limits)
    {
        if (result.Errors is { } errors && errors.Count > limits.MaxErrors)
        {
            ExecutionError[] first = [.. errors.Take(limits.MaxErrors)];
            string more = string.Create(CultureInfo.InvariantCulture, $"{errors.Count - first.Length:N0} more errors are not reported.");
            result.Errors = [.. first, new ExecutionError(more) { Code = Code }];
        }
    }
}
