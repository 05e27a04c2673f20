using System.Net;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Http;

/// <summary>
/// Tells what an answer means by the codes in it (https://neo4j.com/docs/status-codes/current/errors/), not by its HTTP status: the
/// Query API answers 400 for a deadlock too, and reports errors of a running statement in a 202.
/// </summary>
internal sealed class ServerErrors(string address, string? user, string database)
{
    private const string Transient = "Neo.TransientError.";
    private const string Security = "Neo.ClientError.Security.";

    // What a member says that is no leader, or is one no longer.
    private static readonly HashSet<string> Followers = new(StringComparer.Ordinal)
    {
        "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        "Neo.TransientError.Cluster.NoLeaderAvailable",
        "Neo.ClientError.Cluster.Routing",
    };

    // Codes outside TransientError that go away by themselves: a constraint that another process made
    // between the look and the making ("IF NOT EXISTS" finds it the next time).
    private static readonly HashSet<string> AlsoTransient = new(StringComparer.Ordinal)
    {
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        "Neo.ClientError.Schema.ConstraintAlreadyExists",
        "Neo.ClientError.Schema.IndexAlreadyExists",
    };

    // Transient by name, but said by the client or by a limit: trying again ends the same way.
    private static readonly HashSet<string> Final = new(StringComparer.Ordinal)
    {
        "Neo.TransientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped",
    };

    /// <summary>The errors of an answer of the Query API.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="printable">Takes out of the server's message what may not be printed.</param>
    public QueryApiException Of(JsonElement errors, Func<string, string> printable)
    {
        JsonElement first = errors.EnumerateArray().FirstOrDefault();
        bool isObject = first.ValueKind == JsonValueKind.Object;
        string code = isObject && first.TryGetProperty("code", out JsonElement c) ? c.GetString() ?? "" : "";
        string message = isObject && first.TryGetProperty("message", out JsonElement m) ? m.GetString() ?? "" : "";
        return Of(code, printable(message));
    }

    /// <summary>An error by its code.</summary>
    public QueryApiException Of(string code, string message) => code switch
    {
        "Neo.ClientError.Database.DatabaseNotFound" => NoDatabase(),
        _ when code.StartsWith(Security, StringComparison.Ordinal) => Unauthorized(code),
        _ when code.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", StringComparison.Ordinal) =>
            new(FailureKind.Refused,
                $"Neo4j at {address} gave the question up after the time allowed for one. Ask for less: a smaller depth or limit, or a filter."),
        _ when code.EndsWith(".DatabaseUnavailable", StringComparison.Ordinal) || code == "Neo.DatabaseError.Database.UnableToStartDatabase" =>
            new(FailureKind.GettingReady, $"Neo4j at {address} is there, and its database '{database}' is not ready yet: it starts or recovers ({code})."),
        "Neo.TransientError.Transaction.BookmarkTimeout" =>
            new(FailureKind.Behind, $"Neo4j at {address} has not come to the state that has been seen before ({code}). Wait, if it is catching up. If an "
                + $"older state was put back on purpose, start this program again."),
        _ when Followers.Contains(code) =>
            new(FailureKind.Follower, $"Neo4j at {address} takes no writes just now ({code}): {Shortened(message)}"),
        _ when (code.StartsWith(Transient, StringComparison.Ordinal) && !Final.Contains(code)) || AlsoTransient.Contains(code) =>
            new(FailureKind.Transient, $"Neo4j at {address} could not do it just now ({code}): {Shortened(message)}"),
        _ => new(FailureKind.Refused, $"Neo4j at {address} refused it ({(code.Length == 0 ? "no code" : code)}): {Shortened(message)}"),
    };

    /// <summary>An answer that is none of the Query API's.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="mediaType">What the answer says it is.</param>
    public QueryApiException OfForeign(HttpStatusCode status, string? mediaType) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            Unauthorized(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests =>
            new(FailureKind.Broken,
                $"Something between this program and Neo4j answers for {address}: status {(int)status}. The server is down, or busy."),
        _ => new(
            FailureKind.Foreign,
            $"What answers at {address} is not Neo4j's Query API: status {(int)status}, {mediaType ?? "no content type"}. Check host "
                + $"and port (7474, not Bolt's 7687) and any proxy on the way."),
    };

    /// <summary>A Neo4j that has no Query API: it is older, or has it switched off.</summary>
    public QueryApiException NoQueryApi(string version) => IsNewEnough(version)
        ? new(FailureKind.Refused,
            $"Neo4j at {address} does not serve its Query API. Add QUERY_API_ENDPOINTS to server.http_enabled_modules in neo4j.conf.")
        : new(FailureKind.TooOld, $"Neo4j at {address} is version {Shortened(version)}; 5.25 or newer is needed, for its Query API.");

    /// <summary>There is no such database.</summary>
    public QueryApiException NoDatabase() =>
        new(FailureKind.NoDatabase,
            $"Neo4j at {address} has no database '{database}'. Name one that it has, or create it: CREATE DATABASE {database}.");

    // 5.25.1, 2025.06.0.
    private static bool IsNewEnough(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out Version? parsed) && parsed >= new Version(5, 25);

    private QueryApiException Unauthorized(string code) => new(
        FailureKind.Unauthorized,
        code.EndsWith("AuthenticationRateLimit", StringComparison.Ordinal)
            ? $"Neo4j at {address} takes no more passwords for a moment: too many were wrong. Wait some seconds, and check "
                + $"{Neo4jStoreOptions.PasswordVariable}."
            : user is null
                ? $"Neo4j at {address} asks for a user: write neo4j+http://USER@host:7474/database, with the password in "
                    + $"{Neo4jStoreOptions.PasswordVariable}."
                : code.EndsWith("Forbidden", StringComparison.Ordinal)
                    ? $"Neo4j at {address} does not allow this to the user '{user}'. Give the user the rights to read and write, and "
                        + $"to create constraints and indexes."
                    : $"Neo4j at {address} does not accept the user '{user}' with that password. Set "
                        + $"{Neo4jStoreOptions.PasswordVariable}, or {Neo4jStoreOptions.PasswordVariable}_FILE.");

    // What a server says may be long; a line is enough.
    private static string Shortened(string message)
    {
        string line = message.Split('\n', '\r')[0];
        return line.Length <= 300 ? line : line[..300] + "…";
    }
}
