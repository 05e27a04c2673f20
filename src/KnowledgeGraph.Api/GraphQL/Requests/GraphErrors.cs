using System.Globalization;
using GraphQL;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Filters;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Api.GraphQL.Requests;

/// <summary>The errors that a client can act on, each with a code of its own.</summary>
internal static class GraphErrors
{
    /// <summary>An argument is outside its bounds.</summary>
    public const string BadInput = GuardRefusal.Bounds;

    /// <summary>A cursor that is not one of this list.</summary>
    public const string BadCursorCode = "BAD_CURSOR";

    /// <summary>A reference that several instruments fit.</summary>
    public const string AmbiguousReference = "AMBIGUOUS_REFERENCE";

    /// <summary>A reference that nothing fits, where something has to.</summary>
    public const string NotFoundCode = "NOT_FOUND";

    /// <summary>A filter names what nothing in the graph has.</summary>
    public const string UnknownWordCode = "UNKNOWN_WORD";

    /// <summary>A search would read more than it may.</summary>
    public const string TooBroadCode = "SEARCH_TOO_BROAD";

    /// <summary>No key that is known was shown where one is needed.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>A mutation of somebody whose key does not write.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>An operation that was stopped since it took too much work.</summary>
    public const string Work = "TOO_MUCH_WORK";

    /// <summary>A follower whose events cost more than a minute's.</summary>
    public const string RateLimitedCode = "RATE_LIMITED";

    /// <summary>The store could not answer.</summary>
    public const string Store = "STORE_UNAVAILABLE";

    /// <summary>A defect of the service; the log has more.</summary>
    public const string Internal = "INTERNAL_ERROR";

    /// <summary>It took longer than the service works on one request.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>Whether a code is of what went wrong here, and not of what was asked: who asks for something that is not there, or wrongly, is
    /// told so, and nothing is broken.</summary>
    public static bool IsFault(string code) => code is Internal or Store or Timeout;

    public static ExecutionError OutOfBounds(string argument, int value, int least, int most) => new(string.Create(
        CultureInfo.InvariantCulture, $"{argument} is {value}; it has to be from {least} to {most}."))
    {
        Code = BadInput,
    };

    public static ExecutionError Input(string message) => new(message) { Code = BadInput };

    public static ExecutionError UnknownWord(UnknownWordException refusal)
    {
        var error = new ExecutionError(refusal.Message) { Code = UnknownWordCode };
        error.AddExtension("near", refusal.Near);
        return error;
    }

    public static ExecutionError TooBroad(SearchTooBroadException refusal) => new(refusal.Message) { Code = TooBroadCode };

    public static ExecutionError TooMuchWork(long most)
    {
        var error = new ExecutionError(new WorkBudgetException(most).Message) { Code = Work };
        error.AddExtension("limit", most);
        return error;
    }

    public static ExecutionError RateLimited(long cost) =>
        new($"This costs {cost}, and you have asked for too much this minute. Go on in the next, from since.") { Code = RateLimitedCode };

    public static ExecutionError NoWriter() => new("Only a key that writes can change the graph.") { Code = Forbidden };

    public static ExecutionError BadCursor(string argument) =>
        new($"{argument} is not a cursor of this list. Take one from pageInfo or an edge of the same field.") { Code = BadCursorCode };

    public static ExecutionError Ambiguous(string reference, IReadOnlyList<Instrument> candidates)
    {
        string list = string.Join("; ", candidates.Take(10).Select(c => c.Title is null ? c.Id.Value : $"{c.Id} ({c.Title})"));
        var error = new ExecutionError(
            $"“{reference}” may mean several instruments: {list}. Give the id of the one meant.")
        { Code = AmbiguousReference };
        error.AddExtension("candidates", candidates.Select(c => new Dictionary<string, object?> { ["id"] = c.Id.Value, ["title"] = c.Title })
            .ToList());
        return error;
    }

    /// <summary>A reference that means no one thing, where something has to.</summary>
    public static ExecutionError Of(ReferenceAnswer answer)
    {
        switch (answer)
        {
            case ReferenceAnswer.Ambiguous several:
                return Ambiguous(several.Text, [.. several.Candidates.Select(c => c.Instrument)]);
            case ReferenceAnswer.PartMissing part:
                return new ExecutionError($"“{part.Text}” is not there: {part.Message}") { Code = NotFoundCode };
            case ReferenceAnswer.Unknown unknown:
                string near = string.Join("; ", unknown.Near.Select(n => $"{n.Provision?.Id.ToString() ?? n.Instrument.Id.Value}"));
                string also = near.Length == 0 ? "" : $" Near: {near}.";
                var error = new ExecutionError($"The graph has nothing for “{Shown(unknown.Text)}”. {unknown.Message}{also}")
                {
                    Code = NotFoundCode,
                };
                error.AddExtension("near", unknown.Near.Select(n => new Dictionary<string, object?>
                {
                    ["id"] = n.Provision?.Id.ToString() ?? n.Instrument.Id.Value,
                    ["title"] = n.Instrument.Title,
                }).ToList());
                return error;
            default:
                throw new ArgumentException("What is found is no error.", nameof(answer));
        }
    }

    // What is too long to be a reference is too long to be repeated.
    private static string Shown(string reference) => reference.Length <= 100 ? reference : reference[..100] + "…";

    public static ExecutionError NotLoaded(Instrument instrument) =>
        new($"The text of {instrument.Id} is not loaded, so it cannot be compared.") { Code = NotFoundCode };
}

/// <summary>The store could not answer.</summary>
internal sealed class StoreError : ExecutionError
{
    /// <summary>An error with the store's own sentence.</summary>
    public StoreError(GraphStoreException failure)
        : base(failure.Message)
    {
        Code = GraphErrors.Store;
        RetryAfter = failure.RetryAfter;
    }

    /// <summary>After what time it may be worth asking again; null where that alone does not help.</summary>
    public TimeSpan? RetryAfter { get; }
}
