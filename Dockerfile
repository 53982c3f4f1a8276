# The gateway for production; how to run it: docs/deployment.md. Proven by test/image/run.ts.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim

# A registry other than npm's own comes in as the secret `npmrc`, which no layer keeps.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    npm ci --omit=dev --omit=optional --ignore-scripts --cache=/tmp/npm

FROM packages AS build
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    npm ci --omit=optional --ignore-scripts --cache=/tmp/npm
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Postern" \
      org.opencontainers.image.description="One GraphQL graph for Zoho Mail, with a guard at the gate" \
      org.opencontainers.image.licenses="Apache-2.0"
# The one folder it writes to. A named volume takes over this owner; a folder of the host needs it set.
RUN install -d -o 10001 -g 10001 -m 0700 /data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY LICENSE NOTICE package.json ./
COPY bin bin
COPY schema schema
COPY --from=build /app/dist/src dist/src
ENV NODE_ENV=production \
    POSTERN_HOST=0.0.0.0 \
    POSTERN_DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
# Up, not ready: a gateway without its database is to be waited for, not to be started again.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.POSTERN_PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/postern.js"]
CMD ["serve"]
